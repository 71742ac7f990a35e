namespace Plumb.Core.Statistics.Indexes;

/// <summary>Estimates the size of a hash index as it is after its building.</summary>
/// <remarks>The layout is that of the engine's <c>hashpage.c</c>; NULL is not in it.</remarks>
internal static class HashSize
{
    private const int EntrySize = 20;
    private const int Usable = IndexPage.Size - IndexPage.Header - 16;
    private const int UsualFillFactor = 75;
    private const int GroupsWithOnePhase = 10;
    private const int PhasesPerGroup = 4;

    public static IndexSize Of(IndexShape shape)
    {
        var rows = shape.Rows * (1 - shape.Columns[0].NullFraction);
        var perBucket = Math.Max(10, IndexPage.Size * (shape.FillFactor ?? UsualFillFactor) / 100 / EntrySize);
        var buckets = BucketsFor(rows / perBucket);
        var overflow = Overflow(shape, rows, buckets);
        var maps = 1 + (long)(overflow / 32768);
        return new(1 + buckets + (long)overflow + maps, rows);
    }

    private static long BucketsFor(double wanted)
    {
        if (wanted <= 2)
            return 2;

        var least = (long)Math.Ceiling(wanted);
        var doubling = (int)Math.Ceiling(Math.Log2(least));
        if (doubling < GroupsWithOnePhase)
            return 1L << doubling;

        var before = 1L << (doubling - 1);
        var phase = before / PhasesPerGroup;
        return before + ((least - before + phase - 1) / phase * phase);
    }

    /// <summary>Pages behind full buckets: of common values, and of buckets that by chance have too many.</summary>
    private static double Overflow(IndexShape shape, double rows, long buckets)
    {
        const int inOnePage = Usable / EntrySize;
        double overflow = 0, common = 0;
        foreach (var share in shape.Columns[0].MostCommon)
        {
            common += share * shape.Rows;
            overflow += Math.Floor(share * shape.Rows / inOnePage);
        }

        var rest = Math.Max(0, rows - common);
        var perValue = Math.Max(1, rest / Math.Max(1, shape.Columns[0].Distinct - shape.Columns[0].MostCommon.Count));
        var values = rest / perValue / buckets;
        var deviation = Math.Sqrt(Math.Max(values, 1e-9)) * perValue;
        for (var sample = 0; sample < 64; sample++)
        {
            var inBucket = (values * perValue) + (deviation * NormalQuantile.Of((sample + 0.5) / 64));
            overflow += buckets / 64.0 * Math.Max(0, Math.Ceiling(inBucket / inOnePage) - 1);
        }

        return overflow;
    }
}
