namespace Plumb.Core.Statistics;

/// <summary>What a planner knows of several columns and expressions of a table together.</summary>
/// <remarks>Members are counted from 1: the columns in their order in the table, then the expressions.</remarks>
public sealed record JointStatistics
{
    /// <summary>The name of the statistics object, with its schema.</summary>
    public required QualifiedName Name { get; init; }

    /// <summary>The table that they are of.</summary>
    public required QualifiedName Table { get; init; }

    /// <summary>Whether the rows of heirs and partitions are counted in.</summary>
    public bool Inherited { get; init; }

    /// <summary>How many different combinations there are.</summary>
    public ValueList<JointDistinct> Distinct { get; init; }

    /// <summary>How far some members decide another.</summary>
    public ValueList<FunctionalDependency> Dependencies { get; init; }

    /// <summary>The combinations that are met most often.</summary>
    public ValueList<JointValue> MostCommon { get; init; }

    /// <summary>What is known of each expression, as of a column.</summary>
    public ValueList<ColumnStatistics> Expressions { get; init; }
}
