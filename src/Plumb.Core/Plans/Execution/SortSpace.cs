namespace Plumb.Core.Plans.Execution;

/// <summary>What the groups of an incremental sort took, in kilobytes.</summary>
public sealed record SortSpace : PlanPart
{
    /// <summary>A group, on average.</summary>
    public long? Average { get; init; }

    /// <summary>The largest group.</summary>
    public long? Peak { get; init; }
}
