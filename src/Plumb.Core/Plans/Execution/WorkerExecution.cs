namespace Plumb.Core.Plans.Execution;

/// <summary>What one worker measured at a node.</summary>
public sealed record WorkerExecution : PlanPart
{
    /// <summary>Its number, from 0.</summary>
    public long? Number { get; init; }

    /// <summary>What it measured.</summary>
    public NodeExecution Execution { get; init; } = NodeExecution.None;
}
