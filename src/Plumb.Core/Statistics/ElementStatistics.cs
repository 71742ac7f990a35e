namespace Plumb.Core.Statistics;

/// <summary>What a planner knows of the elements inside arrays and documents.</summary>
public sealed record ElementStatistics
{
    /// <summary>The elements that are met most often, in their own order.</summary>
    public ValueList<string> MostCommon { get; init; }

    /// <summary>The share of rows that hold each, and behind them the least, the greatest and, for arrays, the share of NULLs.</summary>
    public ValueList<float> Frequencies { get; init; }

    /// <summary>Numbers of different elements that part the rows into groups of the same size, and behind them their average.</summary>
    public ValueList<float> Counts { get; init; }
}
