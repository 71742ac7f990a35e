using Plumb.Cli.Rendering;

namespace Plumb.Cli.Tests.Rendering;

public class ShownTests
{
    [Theory]
    [InlineData("plain 'text' – größe 表 🦄", "plain 'text' – größe 表 🦄")]
    [InlineData("\u001b[31mred\u001b[0m", @"\x1b[31mred\x1b[0m")]
    [InlineData("a\nb\rc\td", @"a\nb\rc\td")]
    [InlineData("\u009b2J\u0007\u007f", @"\x9b2J\x07\x7f")]
    [InlineData("user\u202Etxt.exe\u2066", @"user\u202etxt.exe\u2066")]
    [InlineData("zero\u200Bwidth\uFEFF", @"zero\u200bwidth\ufeff")]
    [InlineData("line\u2028break", @"line\u2028break")]
    [InlineData("tag\U000E0041", @"tag\U000e0041")]
    public void Writes_out_what_would_steer_the_terminal_or_hide(string text, string shown) => Assert.Equal(shown, Shown.Line(text));

    [Fact]
    public void Keeps_the_lines_of_a_text() => Assert.Equal("a\n\tb\\x1b[31m\\rc\n", Shown.Text("a\n\tb\e[31m\rc\n"));

    [Fact]
    public void Writes_half_a_character_as_a_question() => Assert.Equal("a\uFFFDb", Shown.Line("a\uD800b"));
}
