namespace Plumb.Core.Statistics.Indexes;

/// <summary>Counts that are spread around a mean as chance spreads them, none below one.</summary>
internal static class SpreadCounts
{
    private const double Steady = 200;

    /// <summary>A sample of so many counts, the least first.</summary>
    public static long[] Of(double mean, int samples)
    {
        if (mean <= 1.0001)
            return [1];
        if (mean > Steady)
            return [(long)Math.Round(mean)];

        var rate = RateOf(mean);
        var scale = Math.Exp(-rate) / (1 - Math.Exp(-rate));
        var counts = new long[samples];
        double share = rate * scale, sum = share;
        long count = 1;
        for (var i = 0; i < samples; i++)
        {
            for (; sum < (i + 0.5) / samples && count < 1000; sum += share)
                share *= rate / ++count;
            counts[i] = count;
        }

        return counts;
    }

    /// <summary>The rate of a Poisson distribution that has this mean when its zeroes are left out.</summary>
    private static double RateOf(double mean)
    {
        var rate = mean;
        for (var i = 0; i < 60; i++)
            rate = mean * (1 - Math.Exp(-rate));
        return Math.Max(rate, 1e-9);
    }
}
