namespace Plumb.Core.Plans.Analysis;

/// <summary>How much memory one node of a plan may take.</summary>
/// <param name="WorkMemory">What sorting may take, in bytes: the setting <c>work_mem</c>.</param>
/// <param name="HashFactor">
/// How many times that hashing may take: the setting <c>hash_mem_multiplier</c>; 2 unless set, and 1 in version 14.
/// </param>
public sealed record MemoryLimits(long WorkMemory, double HashFactor)
{
    /// <summary>What hashing may take, in bytes.</summary>
    public double HashMemory => WorkMemory * HashFactor;
}
