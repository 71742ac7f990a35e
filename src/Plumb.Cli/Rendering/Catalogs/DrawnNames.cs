namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Gives each object a name that a drawing language can write, and remembers which names had to change.</summary>
internal sealed class DrawnNames(Func<char, bool> isWritable)
{
    private readonly Dictionary<string, string> _drawn = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The names that had to change, each with what it is drawn as.</summary>
    public IEnumerable<(string Name, string Drawn)> Changed => _drawn.Where(pair => pair.Key != pair.Value).Select(pair => (pair.Key, pair.Value));

    /// <summary>The name to draw; no two names are drawn alike.</summary>
    public string Of(string name)
    {
        if (_drawn.TryGetValue(name, out var known))
            return known;

        var wanted = Written(name, isWritable);
        var drawn = wanted;
        for (var number = 2; !_taken.Add(drawn); number++)
            drawn = $"{wanted}_{number}";
        return _drawn[name] = drawn;
    }

    /// <summary>The text with an underscore for each character that cannot be written.</summary>
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
