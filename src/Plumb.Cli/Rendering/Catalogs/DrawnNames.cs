namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Gives each object a name that a drawing language can write, and remembers which names had to change.</summary>
/// <param name="write">Changes a name so that it can be written.</param>
internal sealed class DrawnNames(Func<string, string> write)
{
    private readonly Dictionary<string, string> _drawn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The names that had to change, each with what it is drawn as.</summary>
    public IEnumerable<(string Name, string Drawn)> Changed => _changed.Select(pair => (pair.Key, pair.Value));

    /// <summary>The name to draw; no two names are drawn alike.</summary>
    /// <param name="name">What tells it from all others.</param>
    /// <param name="plain">The name without any quotes, where that is another.</param>
    public string Of(string name, string? plain = null)
    {
        if (_drawn.TryGetValue(name, out var known))
            return known;

        var wanted = write(plain ?? name);
        var drawn = wanted;
        for (var number = 2; !_taken.Add(drawn); number++)
            drawn = $"{wanted}_{number}";
        if (drawn != (plain ?? name))
            _changed[name] = drawn;
        return _drawn[name] = drawn;
    }

    /// <summary>The text with an underscore for each character that cannot be written; never empty.</summary>
    public static string Written(string text, Func<char, bool> isWritable)
    {
        var written = string.Create(text.Length, (text, isWritable), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = state.isWritable(state.text[i]) ? state.text[i] : '_';
        });
        return written.Length > 0 ? written : "_";
    }
}
