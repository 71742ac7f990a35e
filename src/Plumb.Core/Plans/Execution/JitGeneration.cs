namespace Plumb.Core.Plans.Execution;

/// <summary>How long writing code to be compiled took, in milliseconds.</summary>
public sealed record JitGeneration : PlanPart
{
    /// <summary>The part that takes rows apart.</summary>
    public double? Deform { get; init; }

    /// <summary>All of it.</summary>
    public double? Total { get; init; }
}
