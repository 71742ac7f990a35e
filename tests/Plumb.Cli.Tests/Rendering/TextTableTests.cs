using Plumb.Cli.Rendering;

namespace Plumb.Cli.Tests.Rendering;

public class TextTableTests
{
    [Fact]
    public void Is_as_wide_as_its_content_where_there_is_room() =>
        Assert.Equal(
            """
            name    rows
            orders    12
            表         3
            """.ReplaceLineEndings("\n"),
            Screen.Of(Sample().Write(), 80));

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(79)]
    public void Never_is_wider_than_the_terminal(int width)
    {
        var table = new TextTable("object", "what");
        table.Add("shop.a_very_long_name_without_any_space_in_it", "words that wrap between them and not inside of them, as far as possible 表表表表");

        var lines = Screen.LinesOf(terminal => table.Write(terminal), width);

        Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 0, width));
        Assert.Contains("shop.a_very_long_name_without_any_space_in_it", string.Concat(lines.Skip(1).Select(line => line.Split(' ')[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void Becomes_lists_where_words_would_have_to_break()
    {
        var table = new TextTable("engine", "", "from", "start") { Figures = [3] };
        table.Add("PostgreSQL 15.18", "works", "installed", "1 ms");
        table.Add("PostgreSQL 18.4", "works", "", "12 ms");

        Assert.Equal(
            """
            PostgreSQL 15.18
              works
              from installed
              start 1 ms
            PostgreSQL 18.4
              works
              start 12 ms
            """.ReplaceLineEndings("\n"),
            Screen.Of(table.Write(), 30));
    }

    [Fact]
    public void Leaves_no_spaces_at_the_end_of_lines()
    {
        var table = new TextTable("a", "b");
        table.Add("x", "");
        table.Add("longer", "y");

        Assert.All(Screen.LinesOf(terminal => table.Write(terminal)), line => Assert.Equal(line.TrimEnd(), line));
    }

    private static TextTable Sample()
    {
        var table = new TextTable("name", "rows") { Figures = [1] };
        table.Add("orders", "12");
        table.Add("表", "3");
        return table;
    }
}

internal static class TextTableInTests
{
    public static Action<Terminal> Write(this TextTable table) => terminal => table.Write(terminal);
}
