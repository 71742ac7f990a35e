namespace Plumb.Core.Statistics.Indexes;

/// <summary>Estimates the size of a B-tree as it is after its building.</summary>
/// <remarks>The layout is that of the engine's <c>nbtsort.c</c> and <c>nbtdedup.c</c>, the same since version 13.</remarks>
internal static class BtreeSize
{
    private const int UsualFillFactor = 90;
    private const double UsableOfInnerPage = IndexPage.Size * 0.7 - 48;
    private const int LongestList = 808;
    private const int RowPlaceInKey = 8;
    private const int KeySamples = 16;

    public static IndexSize Of(IndexShape shape)
    {
        var leaves = (long)Math.Ceiling(Leaves(shape) - 1e-6);
        if (shape.Rows < 1 || leaves == 0)
            return new(1, 0);

        var fanout = Math.Max(2, (int)(UsableOfInnerPage / SeparatorSize(shape, leaves)));
        var (pages, height) = (leaves, 0);
        for (var level = leaves; level > 1; height++)
        {
            level = (level + fanout - 1) / fanout;
            pages += level;
        }

        return new(pages + 1, shape.Rows) { Height = height };
    }

    private static double Leaves(IndexShape shape)
    {
        var filling = new BtreeLeaves(shape.FillFactor ?? UsualFillFactor);
        var whole = TupleWidth.Of(shape.Columns);
        var withNulls = TupleWidth.WithNulls(shape.Columns);
        double pages = 0;
        foreach (var group in Merged(KeyGroups.Of(shape)))
        {
            int[] sizes = group.HasNulls ? [withNulls] : whole;
            var entries = shape.MergesDuplicates ? Lists(sizes, group.Rows) : [.. sizes.Select(size => (size, 0))];
            var perKey = shape.MergesDuplicates ? EntriesPerKey(sizes, group.Rows) : group.Rows;
            pages += filling.PagesOf(entries, group.Keys * perKey);
        }

        return pages;
    }

    /// <summary>Puts groups together whose keys have about as many rows.</summary>
    private static IEnumerable<KeyGroup> Merged(IEnumerable<KeyGroup> groups) => groups
        .GroupBy(group => (group.HasNulls, Math.Round(Math.Log(group.Rows) * 20)))
        .Select(alike => (Keys: alike.Sum(group => group.Keys), Rows: alike.Sum(group => group.Keys * group.Rows), alike.Key.HasNulls))
        .Select(sum => new KeyGroup(sum.Keys, sum.Rows / sum.Keys, sum.HasNulls));

    private static double EntriesPerKey(int[] sizes, double rows)
    {
        var counts = SpreadCounts.Of(rows, KeySamples);
        return counts.Average(count => sizes.Average(size => Math.Ceiling(count / (double)InOneList(size))));
    }

    /// <summary>The entries of some keys: full lists of rows, and one that holds the rest.</summary>
    private static List<(int Size, int List)> Lists(int[] sizes, double rows)
    {
        var entries = new List<(int, int)>();
        foreach (var size in sizes)
        {
            foreach (var count in SpreadCounts.Of(rows, KeySamples))
            {
                var inOne = InOneList(size);
                for (var left = Math.Min(count, (count % inOne) + (20L * inOne)); left > 0; left -= inOne)
                    entries.Add(Entry(size, (int)Math.Min(left, inOne)));
            }
        }

        return entries;
    }

    private static (int Size, int List) Entry(int size, int rows) => rows < 2 ? (size, 0)
        : (IndexPage.Aligned(size + (rows * IndexPage.RowPlace)), IndexPage.Aligned(size + (rows * IndexPage.RowPlace)) - size);

    private static int InOneList(int size) => Math.Max(1, (LongestList - size) / IndexPage.RowPlace);

    /// <summary>A key cut to what tells two leaves apart; where no column does, with the place of the row behind it.</summary>
    private static double SeparatorSize(IndexShape shape, long leaves)
    {
        double distinct = 1;
        var needed = 0;
        while (needed < shape.Keys && distinct < leaves)
            distinct *= Math.Max(1, shape.Columns[needed++].Distinct);
        return TupleWidth.Of(shape.Columns.Take(needed), distinct < leaves ? RowPlaceInKey : 0).Average() + IndexPage.ItemPointer;
    }
}
