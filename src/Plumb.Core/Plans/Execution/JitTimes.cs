namespace Plumb.Core.Plans.Execution;

/// <summary>How long compiling took, in milliseconds.</summary>
public sealed record JitTimes : PlanPart
{
    /// <summary>Writing the code.</summary>
    public double? Generation { get; init; }

    /// <summary>Writing it, and which part of that took rows apart; from version 17 this stands in the place of the plain figure.</summary>
    public JitGeneration? GenerationParts { get; init; }

    /// <summary>Taking in the engine's own functions.</summary>
    public double? Inlining { get; init; }

    /// <summary>Improving it.</summary>
    public double? Optimization { get; init; }

    /// <summary>Turning it into machine code.</summary>
    public double? Emission { get; init; }

    /// <summary>All of it.</summary>
    public double? Total { get; init; }
}
