namespace Plumb.Core.Statistics;

/// <summary>What a planner knows of ranges.</summary>
public sealed record RangeStatistics
{
    /// <summary>Ranges whose lower and upper bounds each part the rows into groups of the same size.</summary>
    public ValueList<string> Bounds { get; init; }

    /// <summary>Lengths that part the rows into groups of the same size.</summary>
    public ValueList<string> Lengths { get; init; }

    /// <summary>The share of ranges that are empty.</summary>
    public float EmptyFraction { get; init; }
}
