namespace Plumb.Core.Statistics;

/// <summary>What a planner knows of the values of one column.</summary>
/// <remarks>Values are texts as the engine writes them.</remarks>
public sealed record ColumnStatistics
{
    /// <summary>The column's name.</summary>
    public required Identifier Column { get; init; }

    /// <summary>Its place, from 1; what tells the columns of an index apart.</summary>
    public int Position { get; init; }

    /// <summary>Whether the rows of heirs and partitions are counted in.</summary>
    public bool Inherited { get; init; }

    /// <summary>The share of rows in which it is NULL.</summary>
    public float NullFraction { get; init; }

    /// <summary>The bytes that a value has on average.</summary>
    public int Width { get; init; }

    /// <summary>How many different values there are; below zero, as a share of the rows.</summary>
    public float Distinct { get; init; }

    /// <summary>The values that are met most often, the most frequent first.</summary>
    public ValueList<string> MostCommon { get; init; }

    /// <summary>The share of rows that each of them has.</summary>
    public ValueList<float> MostCommonFrequencies { get; init; }

    /// <summary>Values that part the others into groups of the same size, in their order.</summary>
    public ValueList<string> Histogram { get; init; }

    /// <summary>How far the order of rows on disk is the order of values: from -1 to 1.</summary>
    public float? Correlation { get; init; }

    /// <summary>What is known of the elements inside values, of arrays and documents.</summary>
    public ElementStatistics? Elements { get; init; }

    /// <summary>What is known of the bounds of ranges.</summary>
    public RangeStatistics? Ranges { get; init; }

    /// <summary>Kinds of statistics that an extension keeps, by its own numbers; they are not copied.</summary>
    public ValueList<int> Foreign { get; init; }
}
