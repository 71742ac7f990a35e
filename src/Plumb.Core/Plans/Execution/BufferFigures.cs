namespace Plumb.Core.Plans.Execution;

/// <summary>The pages that were touched, and how long that took.</summary>
public sealed record BufferFigures
{
    /// <summary>Pages of tables and indexes.</summary>
    public required PageCounts Shared { get; init; }

    /// <summary>Pages of temporary tables.</summary>
    public required PageCounts Local { get; init; }

    /// <summary>Pages of temporary files that were read.</summary>
    public required long TempRead { get; init; }

    /// <summary>Pages of temporary files that were written.</summary>
    public required long TempWritten { get; init; }

    /// <summary>The time for pages of either kind of table; until version 16.</summary>
    public PageTimes? Times { get; init; }

    /// <summary>The time for pages of tables and indexes; from version 17.</summary>
    public PageTimes? SharedTimes { get; init; }

    /// <summary>The time for pages of temporary tables; from version 17.</summary>
    public PageTimes? LocalTimes { get; init; }

    /// <summary>The time for pages of temporary files; from version 15.</summary>
    public PageTimes? TempTimes { get; init; }
}
