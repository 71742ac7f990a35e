namespace Plumb.Core.Plans.Execution;

/// <summary>What planning touched and took.</summary>
public sealed record PlanningFigures : PlanPart
{
    /// <summary>The pages that it touched.</summary>
    public BufferFigures? Buffers { get; init; }

    /// <summary>The memory that it used, in kilobytes; from version 17.</summary>
    public long? MemoryUsed { get; init; }

    /// <summary>The memory that it was given, in kilobytes; from version 17.</summary>
    public long? MemoryAllocated { get; init; }
}
