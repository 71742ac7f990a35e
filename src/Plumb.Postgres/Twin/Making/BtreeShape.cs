namespace Plumb.Postgres.Twin.Making;

/// <summary>How many levels a B-tree has above its leaves, by the rules by which the engine builds one.</summary>
/// <remarks>
/// A page above the leaves holds a key for each page below it: so much of the key as tells that page from its left neighbour, and the
/// row's place where the whole key does not. The first key of each page is empty. The engine that builds a tree turns to the next page when
/// less than 30 % of one is free; a tree that grows keeps its root until that is full, and parts a leaf at the best of some places.
/// </remarks>
internal static class BtreeShape
{
    private const int PageSize = RelationFiles.PageSize;
    private const int ItemPointer = 4;
    private const int TupleHeader = 8;
    private const int RowPlace = 8;

    /// <summary>The bytes of a page that keys and their pointers may take; the first key is taken off.</summary>
    private const double Full = PageSize - 24 - 16 - (2 * ItemPointer) - TupleHeader - ItemPointer;

    /// <summary>The bytes that they take before the engine turns to the next page.</summary>
    private const double Filled = Full - (PageSize * 30 / 100);

    /// <summary>Rows of the same key share it, in pieces of a tenth of a page.</summary>
    private const int PieceSize = (PageSize / 10) - ItemPointer;

    private const int RowNumber = 6;

    /// <summary>The places at which a leaf may be parted, among which the shortest key decides.</summary>
    private const int Places = 9;

    /// <summary>The levels above the leaves of a tree of so many pages, its first page among them.</summary>
    public static int Height(long pages, double separatorSize, bool hasGrown)
    {
        var inner = Above(pages - 1, separatorSize, hasGrown).Sum();
        return Above(Math.Max(1, pages - 1 - inner), separatorSize, hasGrown).Count();
    }

    /// <summary>The bytes that a key above the leaves has on average.</summary>
    /// <param name="keys">The columns of the index.</param>
    /// <param name="rows">The rows that it holds.</param>
    /// <param name="isDeduplicated">Whether rows of the same key share it.</param>
    /// <param name="hasGrown">Whether it was made empty and grew.</param>
    public static double SeparatorSize(IReadOnlyList<BtreeKey> keys, double rows, bool isDeduplicated, bool hasGrown)
    {
        var all = keys.Aggregate(1.0, (product, key) => Math.Min(rows, product * key.Distinct));
        var whole = keys.Aggregate(0, (bytes, key) => key.Behind(bytes));
        var rowsInPiece = Math.Max(1, (PieceSize - TupleHeader - whole) / RowNumber);
        var items = isDeduplicated ? all * Math.Ceiling(rows / all / rowsInPiece) : rows;

        // A leaf begins with a new value of the first columns in as many cases as there are such values among the items.
        var (size, prefix, told, bytes) = (0.0, 1.0, 0.0, 0);
        foreach (var key in keys)
        {
            prefix = Math.Min(items, prefix * key.Distinct);
            bytes = key.Behind(bytes);
            var tells = Math.Min(1, prefix / items * (hasGrown ? Places : 1));
            size += (tells - told) * (TupleHeader + BtreeKey.Aligned(bytes, 8));
            told = tells;
        }

        return size + ((1 - told) * (TupleHeader + BtreeKey.Aligned(whole, 8) + RowPlace));
    }

    /// <summary>The pages of each level above.</summary>
    private static IEnumerable<double> Above(double pages, double separatorSize, bool hasGrown)
    {
        var (kept, root) = (Math.Max(2, Fitting(Filled, separatorSize)), Math.Max(3, Fitting(hasGrown ? Full : Filled, separatorSize) + 1));
        while (pages > 1)
        {
            pages = pages <= root ? 1 : Math.Ceiling((pages - 1) / kept);
            yield return pages;
        }
    }

    private static double Fitting(double bytes, double separatorSize) => Math.Ceiling(bytes / (separatorSize + ItemPointer));
}
