using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Text;

/// <summary>Prints what was measured at a node.</summary>
internal sealed class ExecutionText(LineWriter lines)
{
    /// <summary>What stands behind a node's estimate.</summary>
    public static string Actual(PlanNode node) => node.Execution switch
    {
        { Loops: 0 } => " (never executed)",
        { Loops: not null } execution => $" (actual {Measured(execution, node.Disabled is null ? 0 : 2)})",
        _ => "",
    };

    /// <summary>What a hashed aggregation took.</summary>
    public static string? Hashing(NodeExecution? execution) => execution?.AggregateBatches is { } batches
        ? $"Batches: {batches}  Memory Usage: {execution.PeakMemory}kB{(batches > 1 ? $"  Disk Usage: {execution.DiskUsage}kB" : "")}"
        : null;

    public void Write(PlanNode node, int depth)
    {
        if (node.Execution is { } execution)
            Write(execution, depth);
        foreach (var worker in node.Workers)
        {
            lines.Line(depth, worker.Execution.Loops is null
                ? $"Worker {worker.Number}:"
                : $"Worker {worker.Number}:  actual {Measured(worker.Execution, node.Disabled is null ? 0 : 2)}");
            if (Hashing(worker.Execution) is { } hashing)
                lines.Line(depth + 1, hashing);
            Write(worker.Execution, depth + 1);
        }
    }

    private void Write(NodeExecution execution, int depth)
    {
        lines.Property(depth, "Heap Fetches", execution.HeapFetches);
        lines.Property(depth, "Index Searches", execution.IndexSearches);
        WriteBlocks(execution, depth);
        if (execution.Sort is { } sort)
            lines.Line(depth, $"Sort Method: {sort.Method}  {sort.SpaceType}: {sort.SpaceUsed}kB");
        WriteGroups("Full-sort", execution.FullSort, depth);
        WriteGroups("Pre-sorted", execution.Presorted, depth);
        WriteMemory(execution, depth);
        if (execution.Storage is { } storage)
            lines.Line(depth, $"Storage: {storage}  Maximum Storage: {execution.MaximumStorage}kB");
        WriteChanges(execution.Changes, depth);
        new BufferText(lines).Write(execution.Buffers, depth);
        if (execution.WriteAhead is { } wal)
            BufferText.Counts(
                lines, depth, "WAL", ("records", wal.Records), ("fpi", wal.PageImages), ("bytes", wal.Bytes),
                ("buffers full", wal.BuffersFull));
        SummaryText.WriteJit(lines, execution.Jit, depth);
    }

    private void WriteBlocks(NodeExecution execution, int depth) => BufferText.Counts(
        lines, depth, "Heap Blocks", ("exact", execution.ExactBlocks), ("lossy", execution.LossyBlocks));

    private void WriteMemory(NodeExecution execution, int depth)
    {
        var memory = $"Memory Usage: {execution.PeakMemory}kB";
        if (execution.Hash is { } hash)
            lines.Line(depth, $"Buckets: {hash.Buckets}{Originally(hash, hash.OriginalBuckets)}"
                + $"  Batches: {hash.Batches}{Originally(hash, hash.OriginalBatches)}  {memory}");
        else if (execution.Cache is { } cache)
            lines.Line(depth, $"Hits: {cache.Hits}  Misses: {cache.Misses}"
                + $"  Evictions: {cache.Evictions}  Overflows: {cache.Overflows}  {memory}");
    }

    private void WriteGroups(string name, SortGroups? groups, int depth)
    {
        if (groups is not null)
            lines.Line(depth, $"{name} Groups: {groups.Count}  Sort Method{(groups.Methods.Count > 1 ? "s" : "")}: "
                + string.Join(", ", groups.Methods) + Space("Memory", groups.Memory) + Space("Disk", groups.Disk));
    }

    private void WriteChanges(RowChanges? changes, int depth)
    {
        if (changes?.Conflicting is { } conflicting)
        {
            lines.Property(depth, "Tuples Inserted", changes.Inserted);
            lines.Property(depth, "Conflicting Tuples", conflicting);
        }
        else if (changes is not null)
            BufferText.Counts(
                lines, depth, "Tuples", ("inserted", (long?)changes.Inserted), ("updated", (long?)changes.Updated),
                ("deleted", (long?)changes.Deleted), ("skipped", (long?)changes.Skipped));
    }

    private static string Measured(NodeExecution execution, int digits)
    {
        var time = execution is { StartupTime: { } startup, TotalTime: { } total }
            ? $"time={LineWriter.Number(startup, 3)}..{LineWriter.Number(total, 3)} "
            : "";
        return $"{time}rows={LineWriter.Number(execution.Rows ?? 0, digits)} loops={LineWriter.Number(execution.Loops ?? 0, 0)}";
    }

    private static string Space(string type, SortSpace? space) =>
        space is null ? "" : $"  Average {type}: {space.Average}kB  Peak {type}: {space.Peak}kB";

    private static string Originally(HashFigures hash, long count) =>
        hash.Buckets != hash.OriginalBuckets || hash.Batches != hash.OriginalBatches ? $" (originally {count})" : "";
}
