namespace Plumb.Core.Plans.Analysis;

/// <summary>Estimates what the nodes of a plan keep in memory, as the planner itself counts it.</summary>
/// <remarks>
/// Sorts, tables of hash joins, hashed groups and rows that are kept to be read again. An incremental sort keeps one group at a time,
/// and a plan does not say how large one is, so it is not among them; nor are windows, nor answers that are remembered: those are
/// forgotten rather than written out. What the state of an aggregate takes a plan does not say either; where the planner expects
/// hashed groups not to fit, it plans partitions, and that is believed.
/// </remarks>
public static class PlanMemory
{
    // What the engine adds to a row's own width in each place, after rounding that up to a multiple of eight.
    private const int RowHeader = 24;
    private const int HashedRow = 32;
    private const int HashedGroup = 88;
    private const int BucketPointer = 8;
    private const int FewestBuckets = 1024;

    extension(PlanNode root)
    {
        /// <summary>What each node that keeps rows is expected to need.</summary>
        public ValueList<MemoryNeed> MemoryNeeds(MemoryLimits limits)
        {
            ArgumentNullException.ThrowIfNull(limits);
            var needs = new List<MemoryNeed>();
            Add(needs, root, null, 0, limits);
            return needs.ToValueList();
        }
    }

    private static void Add(List<MemoryNeed> needs, PlanNode node, PlanNode? parent, long workers, MemoryLimits limits)
    {
        if (node.Estimate is { } estimate && Need(node, estimate, parent, workers, limits) is { } need)
            needs.Add(need);
        foreach (var child in node.Children)
            Add(needs, child, node, node.WorkersPlanned ?? workers, limits);
    }

    private static MemoryNeed? Need(PlanNode node, PlanEstimate estimate, PlanNode? parent, long workers, MemoryLimits limits)
    {
        switch (node)
        {
            case { Kind: PlanNodeKind.Sort }:
                return Compared(node, Kept(estimate, Wanted(estimate, parent)), limits.WorkMemory);
            case { Kind: PlanNodeKind.Materialize }:
                return Compared(node, Kept(estimate, estimate.Rows), limits.WorkMemory);
            case { Kind: PlanNodeKind.Hash, ParallelAware: true }:
                return Compared(node, Hashed(estimate, estimate.Rows * Shares(workers)), limits.HashMemory * (workers + 1));
            case { Kind: PlanNodeKind.Hash }:
                return Compared(node, Hashed(estimate, estimate.Rows), limits.HashMemory);
            case { Strategy: PlanStrategy.Hashed or PlanStrategy.Mixed }:
                var groups = estimate.Rows * (Aligned(estimate.Width) + HashedGroup);
                return new(node, groups, limits.HashMemory, node.PlannedPartitions > 0);
            default:
                return null;
        }
    }

    private static MemoryNeed Compared(PlanNode node, double bytes, double limit) => new(node, bytes, limit, bytes > limit);

    private static double Kept(PlanEstimate estimate, double rows) => rows * (Aligned(estimate.Width) + RowHeader);

    private static double Hashed(PlanEstimate estimate, double rows)
    {
        var buckets = Math.Max(FewestBuckets, Math.Pow(2, Math.Ceiling(Math.Log2(Math.Max(1, rows)))));
        return (rows * (Aligned(estimate.Width) + HashedRow)) + (buckets * BucketPointer);
    }

    /// <summary>A sort below a limit keeps no more rows than are asked for.</summary>
    private static double Wanted(PlanEstimate estimate, PlanNode? parent) =>
        parent is { Kind: PlanNodeKind.Limit, Estimate.Rows: var asked } ? Math.Min(estimate.Rows, asked) : estimate.Rows;

    /// <summary>Into how many shares the planner divides rows; the process that leads does less the more workers it looks after.</summary>
    private static double Shares(long workers) => workers + Math.Max(0, 1 - (0.3 * workers));

    private static long Aligned(long width) => (width + 7) / 8 * 8;
}
