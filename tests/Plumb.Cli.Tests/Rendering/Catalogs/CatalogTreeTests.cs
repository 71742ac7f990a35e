using Plumb.Cli.Rendering;
using Plumb.Cli.Rendering.Catalogs;

namespace Plumb.Cli.Tests.Rendering.Catalogs;

public class CatalogTreeTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public void Looks_as_it_was_approved(int width) => SavedCatalogs.Approve($"shop.{width}.txt", Tree("shop", width));

    [Theory]
    [InlineData("shop", 40)]
    [InlineData("shop", 80)]
    [InlineData("ugly", 60)]
    [InlineData("ugly", 80)]
    public void Never_is_wider_than_the_terminal(string name, int width) =>
        Assert.All(Tree(name, width).Split('\n'), line => Assert.InRange(DisplayWidth.Of(line), 0, width));

    [Fact]
    public void Leaves_no_spaces_at_the_end_of_lines() =>
        Assert.All(Tree("shop", 80).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void Shows_every_table_and_column_in_a_pipe()
    {
        var tree = Tree("shop", int.MaxValue);

        foreach (var table in SavedCatalogs.Read("shop").Catalog!.Tables.Where(table => table.PartitionOf is null))
        {
            Assert.Contains($"table {table.Name.Name}", tree, StringComparison.Ordinal);
            Assert.All(table.Columns, column => Assert.Contains($"─ {column.Name} ", tree, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Says_first_what_and_how_much_there_is_and_what_is_missing()
    {
        var result = SavedCatalogs.Read("shop") with { NotCovered = [new(new(ObjectKind.Transform, "for t language l"), "It is not modelled.")] };

        var lines = Screen.LinesOf(terminal => CatalogFormats.Writer("tree")(terminal, result));

        Assert.StartsWith("shop  PostgreSQL 15", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2 schemas, 19 tables", lines[1], StringComparison.Ordinal);
        Assert.Equal("1 thing not covered; see the end.", lines[2]);
        Assert.Equal("└─ transform for t language l  It is not modelled.", lines[^1]);
    }

    [Fact]
    public void Lets_no_name_steer_the_terminal()
    {
        var result = SavedCatalogs.Read("shop");
        var hostile = new Table { Name = new("s\e[2J", "t\a"), Comment = "\e]0;x\a", Columns = [new() { Name = "c\n", Type = new("t\u202E"), Default = new("'\e'") }] };
        var catalog = result.Catalog! with { Schemas = [new() { Name = "s\e[2J" }], Tables = [hostile] };

        var tree = Screen.Of(terminal => CatalogTree.Write(terminal, result, catalog));

        Assert.DoesNotContain(tree, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202E', tree);
        Assert.Contains(@"""s\x1b[2J""", tree, StringComparison.Ordinal);
    }

    private static string Tree(string name, int width)
    {
        var result = SavedCatalogs.Read(name);
        return Screen.Of(terminal => CatalogTree.Write(terminal, result, result.Catalog!), width);
    }
}
