namespace Plumb.Core.Plans;

/// <summary>Groupings that are made in one pass over the rows.</summary>
public sealed record GroupingSet : PlanPart
{
    /// <summary>What rows are sorted by for that pass.</summary>
    public ValueList<string> Sort { get; init; }

    /// <summary>The keys of groupings that are made by hashing.</summary>
    public ValueList<ValueList<string>> Hash { get; init; }

    /// <summary>The keys of groupings that are made by sorting.</summary>
    public ValueList<ValueList<string>> Group { get; init; }
}
