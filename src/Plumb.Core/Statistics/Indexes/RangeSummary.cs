namespace Plumb.Core.Statistics.Indexes;

/// <summary>What a BRIN index keeps of the values in a range of pages.</summary>
public enum RangeSummary
{
    /// <summary>The least and the greatest.</summary>
    MinMax,

    /// <summary>A few intervals that hold all.</summary>
    Intervals,

    /// <summary>One value that encloses all.</summary>
    Inclusion,

    /// <summary>A bloom filter.</summary>
    Bloom,
}
