using Plumb.Cli.Rendering;

namespace Plumb.Cli.Tests.Rendering;

public class TerminalTraitsTests
{
    [Theory]
    [InlineData(true, "xterm", null, false, true)]
    [InlineData(false, "xterm", null, false, false)]
    [InlineData(true, "dumb", null, false, false)]
    [InlineData(true, "xterm", "1", false, false)]
    [InlineData(true, "xterm", "", false, true)]
    [InlineData(true, "xterm", null, true, false)]
    public void Has_colour_on_a_terminal_where_nobody_minds(bool interactive, string term, string? noColour, bool colourless, bool colour) =>
        Assert.Equal(colour, Traits(interactive, 80, colourless, ("TERM", term), ("NO_COLOR", noColour)).Colour);

    [Theory]
    [InlineData(true, 120, null, 120)]
    [InlineData(true, 120, "60", 120)]
    [InlineData(true, 0, "60", 60)]
    [InlineData(true, 0, null, 80)]
    [InlineData(true, 3, null, 20)]
    [InlineData(false, 0, "60", 60)]
    [InlineData(false, 0, null, int.MaxValue)]
    public void Is_as_wide_as_the_terminal_says(bool interactive, int told, string? columns, int width) =>
        Assert.Equal(width, Traits(interactive, told, false, ("TERM", "xterm"), ("COLUMNS", columns)).Width);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("de_DE.UTF-8", null, true)]
    [InlineData("C.utf8", null, true)]
    [InlineData("C", null, false)]
    [InlineData("POSIX", null, false)]
    [InlineData("de_DE.ISO-8859-1", null, false)]
    [InlineData("de_DE.UTF-8", "C", false)]
    public void Shows_more_than_ascii_where_the_locale_does(string? lang, string? all, bool unicode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no locale variables.");

        Assert.Equal(unicode, Traits(true, 80, false, ("LANG", lang), ("LC_ALL", all)).Unicode);
    }

    private static TerminalTraits Traits(bool interactive, int told, bool colourless, params (string Name, string? Value)[] variables) =>
        TerminalTraits.Of(interactive, told, colourless, name => variables.FirstOrDefault(each => each.Name == name).Value);
}
