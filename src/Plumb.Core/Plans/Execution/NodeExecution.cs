namespace Plumb.Core.Plans.Execution;

/// <summary>What was measured at a node, by the process that leads or by one worker.</summary>
public sealed record NodeExecution
{
    /// <summary>Nothing was measured.</summary>
    public static NodeExecution None { get; } = new();

    /// <summary>The milliseconds until the first row, on average of the loops.</summary>
    public double? StartupTime { get; init; }

    /// <summary>The milliseconds until the last row, on average of the loops.</summary>
    public double? TotalTime { get; init; }

    /// <summary>How many rows came, on average of the loops.</summary>
    public double? Rows { get; init; }

    /// <summary>How often the node was run.</summary>
    public double? Loops { get; init; }

    /// <summary>The rows that did not meet a condition.</summary>
    public RowsRemoved? Removed { get; init; }

    /// <summary>The rows for which an index-only scan had to look at the table.</summary>
    public double? HeapFetches { get; init; }

    /// <summary>How often the index was searched from its root; from version 18.</summary>
    public long? IndexSearches { get; init; }

    /// <summary>How many workers helped.</summary>
    public long? WorkersLaunched { get; init; }

    /// <summary>The pages that a bitmap had row by row.</summary>
    public long? ExactBlocks { get; init; }

    /// <summary>The pages that a bitmap had as a whole, for want of memory.</summary>
    public long? LossyBlocks { get; init; }

    /// <summary>How rows were sorted.</summary>
    public SortFigures? Sort { get; init; }

    /// <summary>The groups that an incremental sort sorted by all keys.</summary>
    public SortGroups? FullSort { get; init; }

    /// <summary>The groups that an incremental sort sorted by the last keys only.</summary>
    public SortGroups? Presorted { get; init; }

    /// <summary>The table of a hash join.</summary>
    public HashFigures? Hash { get; init; }

    /// <summary>How many batches a hashed aggregation needed.</summary>
    public long? AggregateBatches { get; init; }

    /// <summary>How a memory of earlier answers fared.</summary>
    public CacheFigures? Cache { get; init; }

    /// <summary>The most memory that was taken, in kilobytes.</summary>
    public long? PeakMemory { get; init; }

    /// <summary>What was put on disk, in kilobytes.</summary>
    public long? DiskUsage { get; init; }

    /// <summary>Where rows were kept: <c>Memory</c> or <c>Disk</c>; from version 17.</summary>
    public string? Storage { get; init; }

    /// <summary>The most that was kept there, in kilobytes.</summary>
    public long? MaximumStorage { get; init; }

    /// <summary>The rows that were changed.</summary>
    public RowChanges? Changes { get; init; }

    /// <summary>The pages that were touched.</summary>
    public BufferFigures? Buffers { get; init; }

    /// <summary>What was written ahead.</summary>
    public WriteAheadFigures? WriteAhead { get; init; }

    /// <summary>What was compiled to machine code.</summary>
    public JitFigures? Jit { get; init; }
}
