namespace Plumb.Core.Plans.Execution;

/// <summary>The groups that an incremental sort sorted.</summary>
public sealed record SortGroups : PlanPart
{
    /// <summary>How many there were.</summary>
    public long? Count { get; init; }

    /// <summary>The methods that were used.</summary>
    public ValueList<string> Methods { get; init; }

    /// <summary>What they took of memory.</summary>
    public SortSpace? Memory { get; init; }

    /// <summary>What they took of disk.</summary>
    public SortSpace? Disk { get; init; }
}
