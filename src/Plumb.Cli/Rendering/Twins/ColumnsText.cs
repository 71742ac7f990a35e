using System.Globalization;
using Plumb.Core.Statistics;

namespace Plumb.Cli.Rendering.Twins;

/// <summary>Shows what is known of the values of columns: briefly of many, wholly of one.</summary>
internal static class ColumnsText
{
    private const int MostValues = 5;

    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, RelationStatistics relation)
    {
        var isWhole = relation.Columns.Select(column => column.Column).Distinct().Count() == 1;
        var root = new TreeNode(new Piece("columns of ", Ink.Kind), Piece.Of(relation.Name.ToString(), Ink.Strong));
        foreach (var column in relation.Columns)
        {
            var node = root.Add(new(Piece.Of(column.Column.Value, Ink.Strong), "  ", Piece.Of(string.Join(", ", Facts(column)))));
            AddValues(node, column, isWhole);
        }

        terminal.WriteLine();
        TreeText.Write(terminal, root);
    }

    /// <summary>What is known of a column, but for its values.</summary>
    public static IEnumerable<string> Facts(ColumnStatistics column)
    {
        if (column.Inherited)
            yield return "with heirs and partitions";
        yield return $"{TwinText.Share(column.NullFraction)} null";
        yield return column.Distinct switch
        {
            -1 => "all different",
            < 0 => $"different values: {TwinText.Share(-column.Distinct)} of the rows",
            0 => "different values: unknown",
            _ => Amounts.Count((long)column.Distinct, "value", "different values"),
        };
        yield return string.Create(CultureInfo.InvariantCulture, $"{column.Width} bytes wide");
        if (column.Correlation is { } correlation)
            yield return string.Create(CultureInfo.InvariantCulture, $"order on disk {correlation:0.00}");
        if (!column.Foreign.IsEmpty)
            yield return $"kinds that an extension keeps and the twin does not: {string.Join(", ", column.Foreign)}";
    }

    private static void AddValues(TreeNode node, ColumnStatistics column, bool isWhole)
    {
        AddList(node, "most common", column.MostCommon.Zip(column.MostCommonFrequencies, (value, share) => $"{value} {TwinText.Share(share)}"), column.MostCommon.Count, isWhole);
        if (column.Histogram.Count > 0)
            AddList(node, "histogram", isWhole ? column.Histogram : [column.Histogram[0], column.Histogram[^1]], column.Histogram.Count, isWhole, isRange: true);
        if (column.Elements is { } elements)
        {
            AddList(node, "elements", elements.MostCommon.Zip(elements.Frequencies, (value, share) => (value, share)).OrderByDescending(each => each.share)
                .Select(each => $"{each.value} {TwinText.Share(each.share)}"), elements.MostCommon.Count, isWhole);
        }

        if (column.Ranges is { } ranges)
            AddList(node, "ranges", ranges.Bounds, ranges.Bounds.Count, isWhole);
    }

    private static void AddList(TreeNode node, string what, IEnumerable<string> values, int count, bool isWhole, bool isRange = false)
    {
        if (count == 0)
            return;

        var shown = isWhole || isRange ? values : values.Take(MostValues);
        var text = string.Join(isRange && !isWhole ? " .. " : ", ", shown.Select(Shortened));
        var rest = !isWhole && !isRange && count > MostValues ? $", and {Amounts.Number(count - MostValues)} more" : "";
        node.Add(new(new Piece($"{what} ", Ink.Kind), Piece.Of(text), isRange && !isWhole ? $" in {Amounts.Number(count - 1)} parts" : rest));

        string Shortened(string value) => isWhole || value.Length <= 40 ? value : $"{value[..37]}...";
    }
}
