namespace Plumb.Core.Plans.Execution;

/// <summary>A trigger that ran.</summary>
public sealed record TriggerFigures : PlanPart
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The constraint that it keeps.</summary>
    public string? Constraint { get; init; }

    /// <summary>The table that it is on.</summary>
    public string? Relation { get; init; }

    /// <summary>The milliseconds that it took in all.</summary>
    public double? Time { get; init; }

    /// <summary>How often it ran.</summary>
    public double? Calls { get; init; }
}
