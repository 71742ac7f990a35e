namespace Plumb.Core.Plans.Execution;

/// <summary>What was done to code that was compiled.</summary>
public sealed record JitOptions : PlanPart
{
    /// <summary>Whether the engine's own functions were taken in.</summary>
    public bool? Inlining { get; init; }

    /// <summary>Whether costly improvements were made.</summary>
    public bool? Optimization { get; init; }

    /// <summary>Whether expressions were compiled.</summary>
    public bool? Expressions { get; init; }

    /// <summary>Whether taking rows apart was compiled.</summary>
    public bool? Deforming { get; init; }
}
