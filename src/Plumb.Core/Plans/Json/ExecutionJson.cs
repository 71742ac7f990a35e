using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Json;

/// <summary>How what was measured at a node stands in JSON: among the node's or the worker's own fields.</summary>
internal static class ExecutionJson
{
    public static NodeExecution? Read(FieldSource fields)
    {
        // Most plans are not carried out; nothing is left of their nodes then.
        if (fields.IsEmpty)
            return null;

        var execution = new NodeExecution
        {
            StartupTime = fields.Number("Actual Startup Time"),
            TotalTime = fields.Number("Actual Total Time"),
            Rows = fields.Number("Actual Rows"),
            Loops = fields.Number("Actual Loops"),
            Removed = ReadRemoved(fields),
            HeapFetches = fields.Number("Heap Fetches"),
            IndexSearches = fields.Whole("Index Searches"),
            WorkersLaunched = fields.Whole("Workers Launched"),
            ExactBlocks = fields.Whole("Exact Heap Blocks"),
            LossyBlocks = fields.Whole("Lossy Heap Blocks"),
            Sort = SortJson.Read(fields),
            FullSort = fields.Object("Full-sort Groups", SortJson.ReadGroups),
            Presorted = fields.Object("Pre-sorted Groups", SortJson.ReadGroups),
            Hash = ReadHash(fields),
            AggregateBatches = fields.Whole("HashAgg Batches"),
            Cache = ReadCache(fields),
            PeakMemory = fields.Whole("Peak Memory Usage"),
            DiskUsage = fields.Whole("Disk Usage"),
            Storage = fields.Text("Storage"),
            MaximumStorage = fields.Whole("Maximum Storage"),
            Changes = ReadChanges(fields),
            Buffers = BufferJson.Read(fields),
            WriteAhead = ReadWriteAhead(fields),
            Jit = fields.Object("JIT", JitJson.Read),
        };
        return execution == NodeExecution.None ? null : execution;
    }

    public static void Write(FieldSink fields, NodeExecution? execution)
    {
        if (execution is null)
            return;
        fields.Number("Actual Startup Time", execution.StartupTime);
        fields.Number("Actual Total Time", execution.TotalTime);
        fields.Number("Actual Rows", execution.Rows);
        fields.Number("Actual Loops", execution.Loops);
        WriteRemoved(fields, execution.Removed);
        fields.Number("Heap Fetches", execution.HeapFetches);
        fields.Whole("Index Searches", execution.IndexSearches);
        fields.Whole("Workers Launched", execution.WorkersLaunched);
        fields.Whole("Exact Heap Blocks", execution.ExactBlocks);
        fields.Whole("Lossy Heap Blocks", execution.LossyBlocks);
        SortJson.Write(fields, execution.Sort);
        fields.Object("Full-sort Groups", execution.FullSort, SortJson.WriteGroups);
        fields.Object("Pre-sorted Groups", execution.Presorted, SortJson.WriteGroups);
        WriteHash(fields, execution.Hash);
        fields.Whole("HashAgg Batches", execution.AggregateBatches);
        WriteCache(fields, execution.Cache);
        fields.Whole("Peak Memory Usage", execution.PeakMemory);
        fields.Whole("Disk Usage", execution.DiskUsage);
        fields.Text("Storage", execution.Storage);
        fields.Whole("Maximum Storage", execution.MaximumStorage);
        WriteChanges(fields, execution.Changes);
        BufferJson.Write(fields, execution.Buffers);
        WriteWriteAhead(fields, execution.WriteAhead);
        fields.Object("JIT", execution.Jit, JitJson.Write);
    }

    private static RowsRemoved? ReadRemoved(FieldSource fields)
    {
        var removed = new RowsRemoved(
            fields.Number("Rows Removed by Filter"), fields.Number("Rows Removed by Index Recheck"),
            fields.Number("Rows Removed by Join Filter"), fields.Number("Rows Removed by Conflict Filter"));
        return removed == new RowsRemoved(null, null, null, null) ? null : removed;
    }

    private static void WriteRemoved(FieldSink fields, RowsRemoved? removed)
    {
        fields.Number("Rows Removed by Filter", removed?.ByFilter);
        fields.Number("Rows Removed by Index Recheck", removed?.ByRecheck);
        fields.Number("Rows Removed by Join Filter", removed?.ByJoinFilter);
        fields.Number("Rows Removed by Conflict Filter", removed?.ByConflictFilter);
    }

    private static RowChanges? ReadChanges(FieldSource fields)
    {
        var changes = new RowChanges(
            fields.Number("Tuples Inserted"), fields.Number("Tuples Updated"), fields.Number("Tuples Deleted"),
            fields.Number("Tuples Skipped"), fields.Number("Conflicting Tuples"));
        return changes == new RowChanges(null, null, null, null, null) ? null : changes;
    }

    private static void WriteChanges(FieldSink fields, RowChanges? changes)
    {
        fields.Number("Tuples Inserted", changes?.Inserted);
        fields.Number("Tuples Updated", changes?.Updated);
        fields.Number("Tuples Deleted", changes?.Deleted);
        fields.Number("Tuples Skipped", changes?.Skipped);
        fields.Number("Conflicting Tuples", changes?.Conflicting);
    }

    private static HashFigures? ReadHash(FieldSource fields) =>
        fields.HasWholes("Hash Buckets", "Original Hash Buckets", "Hash Batches", "Original Hash Batches")
            ? new(
                fields.Whole("Hash Buckets")!.Value, fields.Whole("Original Hash Buckets")!.Value,
                fields.Whole("Hash Batches")!.Value, fields.Whole("Original Hash Batches")!.Value)
            : null;

    private static void WriteHash(FieldSink fields, HashFigures? hash)
    {
        fields.Whole("Hash Buckets", hash?.Buckets);
        fields.Whole("Original Hash Buckets", hash?.OriginalBuckets);
        fields.Whole("Hash Batches", hash?.Batches);
        fields.Whole("Original Hash Batches", hash?.OriginalBatches);
    }

    private static CacheFigures? ReadCache(FieldSource fields) =>
        fields.HasWholes("Cache Hits", "Cache Misses", "Cache Evictions", "Cache Overflows")
            ? new(
                fields.Whole("Cache Hits")!.Value, fields.Whole("Cache Misses")!.Value,
                fields.Whole("Cache Evictions")!.Value, fields.Whole("Cache Overflows")!.Value)
            : null;

    private static void WriteCache(FieldSink fields, CacheFigures? cache)
    {
        fields.Whole("Cache Hits", cache?.Hits);
        fields.Whole("Cache Misses", cache?.Misses);
        fields.Whole("Cache Evictions", cache?.Evictions);
        fields.Whole("Cache Overflows", cache?.Overflows);
    }

    private static WriteAheadFigures? ReadWriteAhead(FieldSource fields) => fields.HasWholes("WAL Records", "WAL FPI", "WAL Bytes")
        ? new(
            fields.Whole("WAL Records")!.Value, fields.Whole("WAL FPI")!.Value, fields.Whole("WAL Bytes")!.Value,
            fields.Whole("WAL Buffers Full"))
        : null;

    private static void WriteWriteAhead(FieldSink fields, WriteAheadFigures? writeAhead)
    {
        fields.Whole("WAL Records", writeAhead?.Records);
        fields.Whole("WAL FPI", writeAhead?.PageImages);
        fields.Whole("WAL Bytes", writeAhead?.Bytes);
        fields.Whole("WAL Buffers Full", writeAhead?.BuffersFull);
    }
}
