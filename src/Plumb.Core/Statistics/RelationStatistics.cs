namespace Plumb.Core.Statistics;

/// <summary>How large a table, a materialised view or an index is, and what a planner knows of its columns.</summary>
public sealed record RelationStatistics
{
    /// <summary>Its name, with its schema.</summary>
    public required QualifiedName Name { get; init; }

    /// <summary>What it is.</summary>
    public RelationKind Kind { get; init; }

    /// <summary>The pages that its file has: a planner looks there, and not only at what was written down.</summary>
    public long Pages { get; init; }

    /// <summary>The pages that it had when it was last counted; less than zero when it never was.</summary>
    public long CountedPages { get; init; }

    /// <summary>The rows that it had when it was last counted; less than zero when it never was.</summary>
    public float CountedRows { get; init; }

    /// <summary>The pages all of whose rows everybody sees, so that an index alone can answer.</summary>
    public long VisiblePages { get; init; }

    /// <summary>The pages of the overflow table, where it has one.</summary>
    public long OverflowPages { get; init; }

    /// <summary>Whether it is an index that was made empty, together with its table, and grew row by row.</summary>
    public bool GrewWithTable { get; init; }

    /// <summary>What is known of its columns; of an index, those that are expressions.</summary>
    public ValueList<ColumnStatistics> Columns { get; init; }
}
