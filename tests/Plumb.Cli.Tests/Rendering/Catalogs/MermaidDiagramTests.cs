using System.Text.RegularExpressions;
using Plumb.Cli.Rendering.Catalogs;

namespace Plumb.Cli.Tests.Rendering.Catalogs;

/// <summary>The grammar here is narrower than Mermaid's own: whatever keeps to it, each version of Mermaid can draw.</summary>
public partial class MermaidDiagramTests
{
    [Fact]
    public void Looks_as_it_was_approved() => SavedCatalogs.Approve("shop.mmd", Draw("shop").TrimEnd('\n'));

    [Theory]
    [InlineData("shop")]
    [InlineData("ugly")]
    public void Keeps_to_the_grammar_whatever_the_names(string name)
    {
        var lines = Draw(name).TrimEnd('\n').Split('\n');

        Assert.Equal("erDiagram", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches(Line(), line));
        Assert.DoesNotMatch(Command(), string.Join('\n', lines));
    }

    [Theory]
    [InlineData("shop")]
    [InlineData("ugly")]
    public void Draws_each_table_and_key_once(string name)
    {
        var catalog = SavedCatalogs.Read(name).Catalog!;
        var tables = catalog.Tables.Where(table => table.PartitionOf is null).ToList();
        var lines = Draw(name).Split('\n');

        Assert.Equal(tables.Count, lines.Where(line => line.EndsWith(" {", StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal(tables.Sum(table => table.ForeignKeys.Count), lines.Count(line => line.Contains("--", StringComparison.Ordinal) && line.Contains(" : ", StringComparison.Ordinal) && !line.Contains("%%", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tells_the_true_name_where_it_cannot_be_drawn() =>
        Assert.Contains("    %% public.a_b_2 is public.a_b\n", Draw("ugly"), StringComparison.Ordinal);

    private static string Draw(string name) => MermaidDiagram.Write(SavedCatalogs.Read(name).Catalog!);

    [GeneratedRegex("""
        ^[ ]{4}(?:"[^"%\r\n\\#;<>~]+"[ ]\{
        |[ ]{4}[A-Za-z_\u00C0-\uFFFF][\w()[\]\u00C0-\uFFFF]*[ ](?!(?:PK|FK|UK)\b)[A-Za-z_\u00C0-\uFFFF][\w\u00C0-\uFFFF]*(?:[ ](?:PK|FK|UK)(?:,[ ](?:PK|FK|UK))*)?(?:[ ]"[^"%\\~]*")?
        |\}
        |"[^"%\\]+"[ ](?:\}o|\|o)--(?:\|\||o\|)[ ]"[^"%\\]+"[ ]:[ ]"[^"%\\]+"
        |%%[ ][^{}%]+)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();

    [GeneratedRegex(@"direction\s+(TB|BT|RL|LR)", RegexOptions.IgnoreCase)]
    private static partial Regex Command();
}
