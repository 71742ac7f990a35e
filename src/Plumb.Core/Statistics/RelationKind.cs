namespace Plumb.Core.Statistics;

/// <summary>What kind of relation statistics are of.</summary>
public enum RelationKind
{
    /// <summary>A table, or a partition of one.</summary>
    Table,

    /// <summary>A table that has partitions and no rows of its own.</summary>
    PartitionedTable,

    /// <summary>A materialised view.</summary>
    MaterializedView,

    /// <summary>An index.</summary>
    Index,
}
