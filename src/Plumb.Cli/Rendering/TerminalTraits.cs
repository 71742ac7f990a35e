namespace Plumb.Cli.Rendering;

/// <summary>What the place that text goes to can show.</summary>
internal sealed record TerminalTraits
{
    /// <summary>Whether a person looks at it; a file and a pipe are no terminals.</summary>
    public bool Interactive { get; init; }

    /// <summary>Whether it shows colours, and nobody minds.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether the cursor can be moved on it.</summary>
    public bool Movable { get; init; }

    /// <summary>Whether it shows more than ASCII.</summary>
    public bool Unicode { get; init; }

    /// <summary>Its columns; as many as there may be in a file or a pipe.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>Works out the traits from the environment.</summary>
    /// <param name="interactive">Whether it is a terminal.</param>
    /// <param name="columns">The columns that the terminal says it has; 0 when it does not say.</param>
    /// <param name="colourless">Whether the user asked for no colour.</param>
    /// <param name="variable">Looks up an environment variable.</param>
    public static TerminalTraits Of(bool interactive, int columns, bool colourless, Func<string, string?> variable)
    {
        var dumb = variable("TERM") is "dumb" or "" || (variable("TERM") is null && !OperatingSystem.IsWindows());
        return new()
        {
            Interactive = interactive,
            Colour = interactive && !dumb && !colourless && string.IsNullOrEmpty(variable("NO_COLOR")),
            Movable = interactive && !dumb,
            Unicode = ShowsUnicode(variable),
            Width = WidthOf(interactive, columns, variable("COLUMNS")),
        };
    }

    private static int WidthOf(bool interactive, int columns, string? variable) =>
        interactive && columns > 0 ? Math.Max(columns, 20)
        : int.TryParse(variable, out var told) && told > 0 ? Math.Max(told, 20)
        : interactive ? 80 : int.MaxValue;

    /// <remarks>Where no locale is set at all, as in most containers, UTF-8 is what everything writes today.</remarks>
    private static bool ShowsUnicode(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
            return true;

        string?[] locales = [variable("LC_ALL"), variable("LC_CTYPE"), variable("LANG")];
        var locale = Array.Find(locales, each => !string.IsNullOrEmpty(each));
        return locale is null
            || locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase)
            || locale.Contains("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
