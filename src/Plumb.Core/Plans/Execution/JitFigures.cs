namespace Plumb.Core.Plans.Execution;

/// <summary>What was compiled to machine code.</summary>
public sealed record JitFigures : PlanPart
{
    /// <summary>How many functions.</summary>
    public long? Functions { get; init; }

    /// <summary>What was done to them.</summary>
    public JitOptions? Options { get; init; }

    /// <summary>How long that took.</summary>
    public JitTimes? Times { get; init; }
}
