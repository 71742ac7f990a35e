namespace Plumb.Core.Statistics.Indexes;

/// <summary>Estimates the size of a GIN index: a tree of keys, each with a packed list of rows, or with a tree of many.</summary>
internal static class GinSize
{
    private const int Header = 8;
    private const int LongestList = 2690;
    private const double KeyFilling = 0.62;
    private const double RowFilling = 0.9;
    private const int Usable = IndexPage.Size - IndexPage.Header - 8;
    private const int OffsetBits = 11;

    public static IndexSize Of(IndexShape shape)
    {
        var rowsPerPage = Math.Max(1, shape.Rows / Math.Max(1, shape.TablePages));
        double keyBytes = 0, rowPages = 0, keys = 0;
        foreach (var column in shape.Columns)
        {
            foreach (var (count, rows) in Frequencies(column, shape.Rows))
            {
                keys += count;
                var list = rows * BytesPerRow(shape.Rows / Math.Max(1, rows), rowsPerPage);
                var width = TupleWidth.Of([new() { Width = ElementsOf(column).Width, Alignment = 4 }]).Average() + IndexPage.ItemPointer;
                keyBytes += count * (width + (list > LongestList ? 0 : IndexPage.Aligned(list)));
                rowPages += list > LongestList ? count * Math.Ceiling(list / (Usable * RowFilling)) : 0;
            }
        }

        var leaves = Math.Max(1, Math.Ceiling(keyBytes / (Usable * KeyFilling)));
        var keyPages = (long)(leaves + Math.Ceiling(leaves * (Header + 24) / (Usable * KeyFilling)) - (leaves <= 1 ? 1 : 0));
        var dataPages = (long)Math.Ceiling(rowPages);
        return new(1 + keyPages + dataPages, shape.Rows) { KeyPages = keyPages, RowPages = dataPages, Keys = (long)keys };
    }

    /// <summary>Keys, and the rows that each has.</summary>
    private static IEnumerable<(double Keys, double Rows)> Frequencies(IndexedColumn column, double rows)
    {
        var elements = ElementsOf(column);
        var present = rows * (1 - column.NullFraction);
        double common = 0;
        foreach (var share in elements.MostCommon.Span.ToArray())
        {
            common += share * rows;
            yield return (1, share * rows);
        }

        var rest = Math.Max(0, (elements.PerRow * present) - common);
        var keys = Math.Max(0, elements.Distinct - elements.MostCommon.Count);
        if (keys >= 1 && rest >= 1)
            yield return (Math.Min(keys, rest), rest / Math.Min(keys, rest));
        if (column.NullFraction > 0)
            yield return (1, rows * column.NullFraction);
    }

    private static IndexedElements ElementsOf(IndexedColumn column) =>
        column.Elements ?? new(1, column.Distinct, column.Length ?? column.Width, column.MostCommon);

    /// <summary>Rows are written as distances, seven bits in a byte; distances are spread as chance spreads them.</summary>
    private static double BytesPerRow(double gap, double rowsPerPage)
    {
        var distance = gap / rowsPerPage * (1 << OffsetBits);
        return 1 + Math.Exp(-(1 << 7) / distance) + Math.Exp(-(1 << 14) / distance) + Math.Exp(-(1 << 21) / distance);
    }
}
