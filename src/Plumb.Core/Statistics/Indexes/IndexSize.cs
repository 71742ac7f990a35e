namespace Plumb.Core.Statistics.Indexes;

/// <summary>How large an index is.</summary>
/// <param name="Pages">The pages of its file.</param>
/// <param name="Entries">What it counts itself to hold: rows, or the elements of a GIN index.</param>
public sealed record IndexSize(long Pages, double Entries)
{
    /// <summary>The levels of a B-tree above its leaves.</summary>
    public int Height { get; init; }

    /// <summary>The pages that hold the keys of a GIN index; the others hold rows.</summary>
    public long KeyPages { get; init; }

    /// <summary>The pages that hold the rows of a GIN index's most common keys.</summary>
    public long RowPages { get; init; }

    /// <summary>The different keys of a GIN index.</summary>
    public long Keys { get; init; }

    /// <summary>The pages of a BRIN index that tell where the entry of each range is.</summary>
    public long MapPages { get; init; }
}
