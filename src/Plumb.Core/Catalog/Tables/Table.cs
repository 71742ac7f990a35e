namespace Plumb.Core.Catalog.Tables;

/// <summary>A table: plain, partitioned, a partition, an heir, or a foreign one.</summary>
public sealed record Table : SchemaObject
{
    /// <summary>The columns, in their order.</summary>
    public ValueList<Column> Columns { get; init; }

    /// <summary>The primary key.</summary>
    public UniqueKey? PrimaryKey { get; init; }

    /// <summary>The other unique constraints.</summary>
    public ValueList<UniqueKey> UniqueKeys { get; init; }

    /// <summary>The foreign keys that point from here.</summary>
    public ValueList<ForeignKey> ForeignKeys { get; init; }

    /// <summary>Foreign keys from above, where they have another name or a comment here.</summary>
    public ValueList<InheritedForeignKey> InheritedForeignKeys { get; init; }

    /// <summary>The conditions that each row must meet.</summary>
    public ValueList<CheckConstraint> Checks { get; init; }

    /// <summary>The conditions that no two rows may meet.</summary>
    public ValueList<ExclusionConstraint> Exclusions { get; init; }

    /// <summary>The indexes, but for those that constraints bring; see <c>AllIndexes</c>.</summary>
    public ValueList<TableIndex> Indexes { get; init; }

    /// <summary>The triggers.</summary>
    public ValueList<Trigger> Triggers { get; init; }

    /// <summary>The rewrite rules.</summary>
    public ValueList<RewriteRule> Rules { get; init; }

    /// <summary>The row-level security policies.</summary>
    public ValueList<Policy> Policies { get; init; }

    /// <summary>Whether policies are applied.</summary>
    public RowSecurity RowSecurity { get; init; }

    /// <summary>Whether its rows survive a crash.</summary>
    public bool Unlogged { get; init; }

    /// <summary>How its rows are stored, when not in the engine's usual way.</summary>
    public Identifier? AccessMethod { get; init; }

    /// <summary>Where its files are, when not in the database's own tablespace.</summary>
    public Identifier? Tablespace { get; init; }

    /// <summary>Its storage parameters; those of its overflow table begin with <c>toast.</c></summary>
    public ValueList<Option> Options { get; init; }

    /// <summary>What of an old row is written for logical replication.</summary>
    public ReplicaIdentity ReplicaIdentity { get; init; }

    /// <summary>The index that identifies rows, when <see cref="ReplicaIdentity"/> says that one does.</summary>
    public Identifier? ReplicaIdentityIndex { get; init; }

    /// <summary>The index in whose order rows are put by CLUSTER.</summary>
    public Identifier? ClusteredOn { get; init; }

    /// <summary>The composite type that gives the columns.</summary>
    public QualifiedName? OfType { get; init; }

    /// <summary>The tables that it inherits from.</summary>
    public ValueList<QualifiedName> Inherits { get; init; }

    /// <summary>How its rows are spread over partitions.</summary>
    public PartitionKey? PartitionKey { get; init; }

    /// <summary>What it is a partition of.</summary>
    public PartitionBound? PartitionOf { get; init; }

    /// <summary>Where its rows are, when they are on another server.</summary>
    public ForeignSource? Foreign { get; init; }
}
