using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading;

/// <summary>A row of <c>pg_type</c>, which means one of several things.</summary>
internal sealed class TypeDraft
{
    public required uint Oid { get; init; }

    public required char Kind { get; init; }

    public required QualifiedName Name { get; init; }

    public required uint Owner { get; init; }

    public required string[]? Acl { get; init; }

    public required uint RelationOid { get; init; }

    public required uint ArrayOid { get; init; }

    public required bool NotNull { get; init; }

    public required DataType? BaseType { get; init; }

    public required SqlExpression? Default { get; init; }

    public required QualifiedName? Collation { get; init; }

    public required DataType? Subtype { get; init; }

    public required QualifiedName? OperatorClass { get; init; }

    public required QualifiedName? RangeCollation { get; init; }

    public required QualifiedName? Canonical { get; init; }

    public required QualifiedName? Difference { get; init; }

    public required uint MultirangeOid { get; init; }

    public required QualifiedName? Multirange { get; init; }

    public ObjectReference Reference => new(
        Kind switch
        {
            'e' => ObjectKind.Enum,
            'd' => ObjectKind.Domain,
            'c' => ObjectKind.Composite,
            _ => ObjectKind.Range,
        }, Name.ToString());

    public static TypeDraft Take(Row row, CatalogDraft draft) => new()
    {
        Oid = row.Oid(),
        Kind = row.Letter(),
        Name = new QualifiedName(draft.Pooled(row.Text()), row.Name()),
        Owner = row.Oid(),
        Acl = row.TextsOrNull(),
        RelationOid = row.Oid(),
        ArrayOid = row.Oid(),
        NotNull = row.Bool(),
        BaseType = row.TypeOrNull(),
        Default = row.ExpressionOrNull(),
        Collation = CollationName(row.OidOrNull(), draft),
        Subtype = row.TypeOrNull(),
        OperatorClass = row.QualifiedNameOrNull(),
        RangeCollation = CollationName(row.OidOrNull(), draft),
        Canonical = row.QualifiedNameOrNull(),
        Difference = row.QualifiedNameOrNull(),
        MultirangeOid = row.OidOrNull() ?? 0,
        Multirange = row.QualifiedNameOrNull(),
    };

    public T Described<T>(T record, CatalogDraft draft)
        where T : CatalogObject => draft.Described(record, Reference, SystemCatalog.Type, Oid, Owner, Acl, AccessObject.Type);

    public DomainType AsDomain(CatalogDraft draft) => new()
    {
        Name = Name,
        BaseType = BaseType ?? default,
        NotNull = NotNull ? draft.NotNulls.GetValueOrDefault((Oid, 0), new NotNullConstraint()) : null,
        Default = Default,
        Collation = Collation,
    };

    public CompositeType AsComposite(CatalogDraft draft) => new()
    {
        Name = Name,
        Attributes = draft.Relations[RelationOid].Columns.Select(column => new CompositeAttribute
        {
            Name = column.Name,
            Type = column.Type,
            Collation = column.Collation,
            Comment = column.Comment,
        }).ToValueList(),
    };

    public RangeType AsRange(CatalogDraft draft) => new()
    {
        Name = Name,
        Subtype = Subtype ?? default,
        OperatorClass = OperatorClass,
        Collation = RangeCollation,
        Canonical = Canonical,
        SubtypeDifference = Difference,
        Multirange = Multirange ?? Name,
        MultirangeComment = MultirangeOid == 0 ? null : draft.Comment(SystemCatalog.Type, MultirangeOid),
        Functions = draft.RangeFunctions.GetValueOrDefault(Oid, []).ToValueList(),
        MultirangeFunctions = draft.RangeFunctions.GetValueOrDefault(MultirangeOid, []).ToValueList(),
    };

    private static QualifiedName? CollationName(uint? oid, CatalogDraft draft) => oid is null or 0 ? null : draft.CollationNames[oid.Value];
}
