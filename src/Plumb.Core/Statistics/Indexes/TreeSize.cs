namespace Plumb.Core.Statistics.Indexes;

/// <summary>Estimates the size of trees whose pages are split as rows come: GiST and SP-GiST.</summary>
internal static class TreeSize
{
    private const int SpecialSpace = 16;
    private const int SpgistSpecialSpace = 8;
    private const int SpgistLeafHeader = 16;

    /// <summary>How full pages are on average after many splits.</summary>
    private const double GistFilling = 0.68;
    private const double SpgistFilling = 0.72;

    /// <summary>What is left of a text in a leaf, when the pages above hold how it begins.</summary>
    private const double SpgistSuffix = 0.5;

    public static IndexSize OfGist(IndexShape shape)
    {
        if (shape.Rows < 1)
            return new(1, 0);

        var entry = TupleWidth.Of(shape.Columns).Average() + IndexPage.ItemPointer;
        var inOnePage = Math.Max(2, (IndexPage.Size - IndexPage.Header - SpecialSpace) * GistFilling / entry);
        var pages = 0L;
        for (var level = (long)Math.Ceiling(shape.Rows / inOnePage); ; level = (long)Math.Ceiling(level / inOnePage))
        {
            pages += level;
            if (level <= 1)
                return new(pages, shape.Rows);
        }
    }

    /// <remarks>NULLs have a tree of their own; the first three pages are the index's own.</remarks>
    public static IndexSize OfSpgist(IndexShape shape)
    {
        var key = shape.Columns[0];
        var width = key.Length ?? (key.Width * SpgistSuffix);
        var entry = IndexPage.Aligned(SpgistLeafHeader + width) + IndexPage.ItemPointer;
        var usable = (IndexPage.Size - IndexPage.Header - SpgistSpecialSpace) * SpgistFilling;
        return new(3 + (long)Math.Ceiling(shape.Rows * entry / usable), shape.Rows);
    }
}
