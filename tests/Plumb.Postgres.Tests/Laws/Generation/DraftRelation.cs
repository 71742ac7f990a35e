namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>A table or view of the draft. All names are in quotes.</summary>
internal sealed class DraftRelation(RelationKind kind, string schema, string ownName)
{
    public RelationKind Kind { get; } = kind;

    public string Schema { get; } = schema;

    public string OwnName { get; } = ownName;

    public string Name => $"{Schema}.{OwnName}";

    public List<DraftColumn> Columns { get; init; } = [];

    /// <summary>Column lists that are unique, as a foreign key needs them.</summary>
    public List<IReadOnlyList<DraftColumn>> Keys { get; } = [];

    public bool HasPrimaryKey { get; set; }

    /// <summary>Names of unique indexes over columns that are never NULL.</summary>
    public List<string> IdentifyingIndexes { get; } = [];

    public List<string> Indexes { get; } = [];

    public List<string> Triggers { get; } = [];

    public DraftRelation? Parent { get; init; }

    public List<DraftRelation> Children { get; } = [];

    /// <summary>How a partitioned table is spread: <c>range</c>, <c>list</c> or <c>hash</c>.</summary>
    public string? Strategy { get; init; }

    /// <summary>The columns of its partition key, its parents' included; a key must hold them all.</summary>
    public List<DraftColumn> PartitionColumns { get; init; } = [];

    /// <summary>Whether the columns are nothing but names, types and NOT NULL, so that a twin can be attached.</summary>
    public bool Simple { get; set; } = true;

    public bool Unlogged { get; init; }

    /// <summary>Whether the columns come from a type, and so cannot be changed here.</summary>
    public bool Typed { get; init; }

    public bool IsTable => Kind is RelationKind.Table or RelationKind.Partitioned;

    public bool IsPartition => Parent?.Kind == RelationKind.Partitioned;

    /// <summary>The words before the name in COMMENT ON and ALTER.</summary>
    public string Words => Kind switch
    {
        RelationKind.Foreign => "foreign table",
        RelationKind.View => "view",
        RelationKind.MaterializedView => "materialized view",
        _ => "table",
    };
}
