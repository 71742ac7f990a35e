namespace Plumb.Core.Statistics.Indexes;

/// <summary>Estimates the size of a BRIN index: an entry for each range of pages, and a map of the entries.</summary>
internal static class BrinSize
{
    private const int Header = 5;
    private const int Usable = IndexPage.Size - IndexPage.Header - 8;
    private const int InOneMapPage = Usable / IndexPage.RowPlace;
    private const int MostIntervalValues = 32;
    private const int SummaryHeader = 20;
    private const int LargestFilter = 8000;

    /// <summary>A filter is made for a tenth of the 291 rows that a page could hold at most, with 9.6 bits for each.</summary>
    private const double FilterBytesOfPage = 29.1 * 9.6 / 8;

    public static IndexSize Of(IndexShape shape)
    {
        var ranges = Math.Max(1, (shape.TablePages + shape.PagesPerRange - 1) / shape.PagesPerRange);
        var maps = (ranges + InOneMapPage - 1) / InOneMapPage;
        var data = shape.Columns.Sum(column => Width(column, shape));
        var entry = IndexPage.Aligned(IndexPage.Aligned(Header + (shape.Columns.Count / 4.0)) + data) + IndexPage.ItemPointer;
        var inOnePage = Math.Max(1, Usable / entry);
        return new(1 + maps + ((ranges + inOnePage - 1) / inOnePage), ranges) { MapPages = maps };
    }

    private static double Width(IndexedColumn column, IndexShape shape)
    {
        var value = column.Length ?? column.Width;
        return column.Summary switch
        {
            RangeSummary.MinMax => 2 * value,
            RangeSummary.Inclusion => value + 2,
            RangeSummary.Intervals => SummaryHeader + (Math.Min(MostIntervalValues, Math.Max(2, column.Distinct)) * value),
            RangeSummary.Bloom => SummaryHeader + Math.Min(LargestFilter, FilterBytesOfPage * shape.PagesPerRange),
            _ => throw new System.Diagnostics.UnreachableException(column.Summary.ToString()),
        };
    }

}
