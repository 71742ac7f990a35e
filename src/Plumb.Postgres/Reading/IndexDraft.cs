using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>An index while the rest of the catalog is still being read.</summary>
internal sealed class IndexDraft(uint oid, RelationDraft table, Identifier name)
{
    public uint Oid => oid;

    public RelationDraft Table => table;

    /// <summary>An index lives in its table's schema.</summary>
    public QualifiedName Name { get; } = new(table.Name.Schema, name);

    public required Identifier Method { get; init; }

    public bool Unique { get; init; }

    public bool NullsNotDistinct { get; init; }

    public bool Clustered { get; init; }

    public bool Valid { get; init; }

    public bool ReplicaIdentity { get; init; }

    public ValueList<Identifier> DependsOnExtensions { get; init; }

    public string? Comment { get; init; }

    public SqlExpression? Predicate { get; set; }

    public ValueList<Option> Options { get; set; }

    public Identifier? Tablespace { get; set; }

    public ValueList<IndexKey> Keys { get; set; }

    public ValueList<Identifier> Included { get; set; }

    /// <summary>Set when a constraint stands for it.</summary>
    public bool OfConstraint { get; set; }

    public TableIndex Finish(QualifiedName? partOf) => new()
    {
        Name = Name.Name,
        Method = Method,
        Keys = Keys,
        Included = Included,
        Predicate = Predicate,
        Unique = Unique,
        NullsNotDistinct = NullsNotDistinct,
        Options = Options,
        Tablespace = Tablespace,
        PartOf = partOf,
        Invalid = !Valid,
        DependsOnExtensions = DependsOnExtensions,
        Comment = Comment,
    };
}
