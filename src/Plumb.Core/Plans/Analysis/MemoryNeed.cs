namespace Plumb.Core.Plans.Analysis;

/// <summary>What a node is expected to keep in memory.</summary>
/// <param name="Node">The node.</param>
/// <param name="Bytes">How many bytes it is expected to need.</param>
/// <param name="Limit">How many it may take.</param>
/// <param name="Spills">Whether it is expected to put the rest on disk.</param>
public sealed record MemoryNeed(PlanNode Node, double Bytes, double Limit, bool Spills);
