namespace Plumb.Core.Statistics.Indexes;

/// <summary>The quantiles of the normal distribution.</summary>
internal static class NormalQuantile
{
    /// <summary>Within one part in a thousand, by Hastings' rational approximation.</summary>
    public static double Of(double share)
    {
        if (share > 0.5)
            return -Of(1 - share);
        var t = Math.Sqrt(-2 * Math.Log(share));
        return (2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))) - t;
    }
}
