namespace Plumb.Core.Statistics;

/// <summary>A combination of values that is met often.</summary>
public sealed record JointValue
{
    /// <summary>The values of the members in their order; empty where it is NULL.</summary>
    public ValueList<string> Values { get; init; }

    /// <summary>The members that are NULL, from 1.</summary>
    public ValueList<int> Nulls { get; init; }

    /// <summary>The share of rows that it has.</summary>
    public double Frequency { get; init; }

    /// <summary>The share that it would have if the members had nothing to do with each other.</summary>
    public double BaseFrequency { get; init; }
}
