using Plumb.Cli.Rendering;
using Plumb.Core.Problems;

namespace Plumb.Cli.Tests.Rendering;

public class ProblemTextTests
{
    private static readonly Problem Syntax = new("sql-wrong", "The statement is wrong.", "There is no word 'tabel'.", "Correct it.")
    {
        Kind = ProblemKind.BadInput,
        EngineCode = "42601",
        DidYouMean = "table",
        Position = new("a.sql", 3, 8, "create tabel x ();"),
    };

    [Fact]
    public void Says_what_where_why_and_how_to_fix_it() =>
        Assert.Equal(
            """
            Error: The statement is wrong. (42601)
              --> a.sql:3:8
                3 | create tabel x ();
                  |        ^
            Why: There is no word 'tabel'.
            Fix: Correct it.
            Did you mean: table?
            """.ReplaceLineEndings("\n"),
            Screen.Of(terminal => ProblemText.Write(terminal, Syntax), 80));

    [Fact]
    public void Puts_the_caret_under_the_place_whatever_stands_before_it()
    {
        var lines = Lines("select '表\té\u001b[1m', tabel", "tabel", 80);

        Assert.Equal(DisplayWidth.Of(lines[2].AsSpan(0, lines[2].IndexOf("tabel", StringComparison.Ordinal))), lines[3].IndexOf('^', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void Shows_the_part_of_a_long_line_that_matters(int width)
    {
        var lines = Lines($"select {new string('x', 500)}, tabel, {new string('y', 500)}", "tabel", width);

        Assert.Equal(lines[2].IndexOf("tabel", StringComparison.Ordinal), lines[3].IndexOf('^', StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Does_not_repeat_a_word_that_the_fix_says() =>
        Assert.DoesNotContain("Did you mean", Screen.Of(terminal => ProblemText.Write(terminal, Syntax with { Fix = "Write 'table' instead." })), StringComparison.Ordinal);

    [Fact]
    public void Lets_no_name_steer_the_terminal() =>
        Assert.DoesNotContain('\e', Screen.Of(terminal => ProblemText.Write(terminal, Syntax with { What = "Table \e[2Jx.", Why = "\e]0;pwned\a" })));

    private static string[] Lines(string line, string place, int width) => Screen.LinesOf(
        terminal => ProblemText.Write(terminal, Syntax with { Position = new("a.sql", 3, line.IndexOf(place, StringComparison.Ordinal) + 1, line) }), width);
}
