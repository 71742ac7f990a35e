namespace Plumb.Core.Plans;

/// <summary>What rows are sorted, grouped, windowed or remembered by, as the engine prints it.</summary>
public sealed record PlanKeys
{
    /// <summary>No key at all.</summary>
    public static PlanKeys None { get; } = new();

    /// <summary>What they are sorted by.</summary>
    public ValueList<string> Sort { get; init; }

    /// <summary>What they are sorted by already.</summary>
    public ValueList<string> Presorted { get; init; }

    /// <summary>What they are grouped by.</summary>
    public ValueList<string> Group { get; init; }

    /// <summary>What they are grouped by where there are several groupings.</summary>
    public ValueList<GroupingSet> GroupingSets { get; init; }

    /// <summary>The window; from version 18.</summary>
    public string? Window { get; init; }

    /// <summary>What a memory of earlier answers is looked up by.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether that memory compares as the types do (<c>logical</c>) or bit by bit (<c>binary</c>).</summary>
    public string? CacheMode { get; init; }
}
