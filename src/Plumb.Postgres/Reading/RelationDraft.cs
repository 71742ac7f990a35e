using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>A table, view, materialised view, composite type or sequence while the rest of the catalog is still being read.</summary>
internal sealed class RelationDraft(uint oid, char kind, QualifiedName name)
{
    private readonly List<AttributeDraft> _attributes = [];

    public uint Oid => oid;

    public char Kind => kind;

    public QualifiedName Name => name;

    public ObjectReference Reference { get; } = new(AsObjectKind(kind), name.ToString());

    public uint OwnerOid { get; init; }

    public string[]? Acl { get; init; }

    public bool Unlogged { get; init; }

    public ReplicaIdentity ReplicaIdentity { get; init; }

    public RowSecurity RowSecurity { get; init; }

    public ValueList<Option> Options { get; init; }

    public Identifier? AccessMethod { get; init; }

    public Identifier? Tablespace { get; init; }

    public QualifiedName? OfType { get; init; }

    public PartitionKey? PartitionKey { get; init; }

    public SqlExpression? PartitionBound { get; init; }

    public SqlExpression Definition { get; init; }

    public ForeignSource? Foreign { get; init; }

    public List<Column> Columns { get; } = [];

    public List<QualifiedName> Parents { get; } = [];

    public List<CheckConstraint> Checks { get; } = [];

    public List<ForeignKey> ForeignKeys { get; } = [];

    public List<InheritedForeignKey> InheritedForeignKeys { get; } = [];

    public List<ConstraintDraft> Indexed { get; } = [];

    public List<IndexDraft> Indexes { get; } = [];

    public List<Trigger> Triggers { get; } = [];

    public List<RewriteRule> Rules { get; } = [];

    public List<Policy> Policies { get; } = [];

    /// <summary>Remembers the column with this number; numbers of dropped columns stay empty.</summary>
    public void AddAttribute(int number, AttributeDraft attribute)
    {
        while (_attributes.Count < number)
            _attributes.Add(default);
        _attributes[number - 1] = attribute;
    }

    public AttributeDraft Attribute(int number) => number > 0 ? _attributes[number - 1] : new AttributeDraft(SystemColumn(number), 0, 0);

    public ValueList<Identifier> Names(short[] numbers) => numbers.Select(number => Attribute(number).Name).ToValueList();

    private static Identifier SystemColumn(int number) => number switch
    {
        -1 => "ctid",
        -2 => "xmin",
        -3 => "cmin",
        -4 => "xmax",
        -5 => "cmax",
        _ => "tableoid",
    };

    private static ObjectKind AsObjectKind(char kind) => kind switch
    {
        'v' => ObjectKind.View,
        'm' => ObjectKind.MaterializedView,
        'S' => ObjectKind.Sequence,
        'c' => ObjectKind.Composite,
        _ => ObjectKind.Table,
    };
}
