namespace Plumb.Core.Statistics.Indexes;

/// <summary>Fills the leaves of a B-tree as its building does, one entry after another.</summary>
/// <remarks>
/// A page is closed when an entry finds it fuller than the fill factor; the last entry moves on and leaves its key behind as the
/// page's bound.
/// </remarks>
internal sealed class BtreeLeaves(int fillFactor)
{
    private const int SpecialSpace = 16;
    private const int Usable = IndexPage.Size - IndexPage.Header - SpecialSpace - (2 * IndexPage.ItemPointer);
    private const int EnoughPages = 400;

    private readonly int _kept = IndexPage.Size * (100 - fillFactor) / 100;

    /// <summary>The pages of so many entries of which these are a fair sample: their sizes, and what of each is a list of rows.</summary>
    public double PagesOf(IReadOnlyList<(int Size, int List)> sample, double entries)
    {
        int used = 0, last = 0, lastList = 0, pages = 0;
        long added = 0, addedAtLastPage = 0;
        for (; pages < EnoughPages && (added < entries || pages == 0 && added < sample.Count); added++)
        {
            var (size, list) = sample[(int)(added % sample.Count)];
            var free = Usable - used;
            if (free < size || (free + lastList < _kept && used > last + IndexPage.ItemPointer))
            {
                pages++;
                addedAtLastPage = added;
                used = last + IndexPage.ItemPointer;
            }

            used += size + IndexPage.ItemPointer;
            (last, lastList) = (size, list);
        }

        return pages == 0 ? Part(sample, entries) : entries * pages / Math.Max(1, addedAtLastPage - 1);
    }

    private double Part(IReadOnlyList<(int Size, int List)> sample, double entries) =>
        entries * (sample.Average(item => item.Size) + IndexPage.ItemPointer) / (Usable - _kept);
}
