using System.Text.RegularExpressions;
using Plumb.Cli.Rendering.Catalogs;

namespace Plumb.Cli.Tests.Rendering.Catalogs;

public partial class DbmlTextTests
{
    [Fact]
    public void Looks_as_it_was_approved() => SavedCatalogs.Approve("shop.dbml", Write("shop").TrimEnd('\n'));

    [Theory]
    [InlineData("shop")]
    [InlineData("ugly")]
    public void Keeps_to_the_grammar_whatever_the_names(string name) =>
        Assert.All(Write(name).TrimEnd('\n').Split('\n'), line => Assert.Matches(Line(), line));

    [Fact]
    public void Writes_each_pair_of_ends_once()
    {
        var references = Write("ugly").Split('\n').Where(line => line.StartsWith("Ref ", StringComparison.Ordinal)).Select(line => line.Split(": ", 2)[1].Split(" [")[0]);

        Assert.Distinct(references);
    }

    [Fact]
    public void Points_a_column_at_its_enumeration() => Assert.Contains("\"status\" \"shop\".\"order_status\" [", Write("shop"), StringComparison.Ordinal);

    [Fact]
    public void Tells_the_true_name_where_it_cannot_be_written() =>
        Assert.Contains("// St_atus is St\"atus\n", Write("ugly"), StringComparison.Ordinal);

    private static string Write(string name) => DbmlText.Write(SavedCatalogs.Read(name).Catalog!);

    [GeneratedRegex("""
        ^(?:
        |(?:Project[ ]"[^"\\]+"|Enum[ ]"[^"\\]+"\."[^"\\]+"|Table[ ]"[^"\\]+"\."[^"\\]+"|[ ][ ]indexes)[ ]\{
        |[ ]*\}
        |[ ][ ]database_type:[ ]'PostgreSQL'
        |[ ][ ]Note:[ ]'(?:[^'\\]|\\.)*'
        |[ ][ ]"[^"\\]+"
        |[ ][ ]"[^"\\]+"[ ](?:"[^"\\]+"|"[^"\\]+"\."[^"\\]+")(?:[ ]\[(?:[^\]`']|`[^`]*`|'(?:[^'\\]|\\.)*')+\])?
        |[ ]{4}\((?:"[^"\\]+"|`[^`]*`)(?:,[ ](?:"[^"\\]+"|`[^`]*`))*\)[ ]\[(?:[^\]`']|'(?:[^'\\]|\\.)*')+\]
        |Ref[ ]"[^"\\]+":[ ][^`'\\]+[ ][>-][ ][^`'\\]+
        |//[ ].+
        )$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();
}
