namespace Plumb.Core.Plans;

/// <summary>One of the tables that a statement changes.</summary>
public sealed record TargetTable : PlanPart
{
    /// <summary>Which it is.</summary>
    public PlanTarget? Target { get; init; }

    /// <summary>What is asked for elsewhere to change it.</summary>
    public RemoteAccess? Remote { get; init; }
}
