namespace Plumb.Core.Plans;

/// <summary>What a node reads or changes.</summary>
public sealed record PlanTarget
{
    /// <summary>What sort of thing it is.</summary>
    public required PlanTargetKind Kind { get; init; }

    /// <summary>Its name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Its schema, where the plan says it: only a verbose one does.</summary>
    public string? Schema { get; init; }

    /// <summary>What the query calls it.</summary>
    public string? Alias { get; init; }
}
