namespace Plumb.Core.Statistics.Values;

/// <summary>Estimates how much room rows take in tables and keys in B-trees.</summary>
internal static class HeapPages
{
    private const int PageSize = 8192;
    private const int PageHeader = 24;
    private const int ItemPointer = 4;
    private const int RowHeader = 23;
    private const int Alignment = 8;
    private const int BtreeSpecial = 16;
    private const int KeyHeader = 8;
    private const double LeafFill = 0.9;

    /// <summary>The rows that a page of a table holds.</summary>
    /// <param name="width">The bytes of a row's values.</param>
    /// <param name="columns">The number of columns; each may need a bit that says it is NULL.</param>
    /// <param name="fill">The share of a page that is filled.</param>
    public static double RowsOfPage(double width, int columns, double fill = 1)
    {
        var row = Aligned(RowHeader + ((columns + 7) / 8)) + Aligned(width) + ItemPointer;
        return Math.Max(1, Math.Floor((PageSize - PageHeader) * fill / row));
    }

    /// <summary>The keys that a leaf of a B-tree holds, unless equal ones are folded into one.</summary>
    /// <param name="width">The bytes of a key's values.</param>
    public static double KeysOfLeaf(double width) =>
        Math.Max(2, Math.Floor((PageSize - PageHeader - BtreeSpecial) * LeafFill / (Aligned(KeyHeader + width) + ItemPointer)));

    private static double Aligned(double bytes) => Math.Ceiling(bytes / Alignment) * Alignment;
}
