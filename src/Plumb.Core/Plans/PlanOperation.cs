namespace Plumb.Core.Plans;

/// <summary>What a node does to its target.</summary>
public enum PlanOperation
{
    /// <summary>It reads.</summary>
    Select,

    /// <summary>It adds rows.</summary>
    Insert,

    /// <summary>It changes rows.</summary>
    Update,

    /// <summary>It takes rows away.</summary>
    Delete,

    /// <summary>It adds, changes or takes away, by what is there.</summary>
    Merge,
}
