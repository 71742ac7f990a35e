using Plumb.Cli.Rendering;

namespace Plumb.Cli.Tests.Rendering;

/// <summary>A terminal whose text a test can look at.</summary>
internal static class Screen
{
    /// <summary>The text that something writes, without its last line break.</summary>
    public static string Of(Action<Terminal> write, int width = int.MaxValue, bool unicode = true, bool colour = false)
    {
        using var text = new StringWriter();
        write(new(text, new() { Width = width, Unicode = unicode, Colour = colour }));
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The lines of it.</summary>
    public static string[] LinesOf(Action<Terminal> write, int width = int.MaxValue, bool unicode = true) =>
        Of(write, width, unicode).Split('\n');
}
