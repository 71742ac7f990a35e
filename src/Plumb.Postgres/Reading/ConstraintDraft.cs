using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>A row of <c>pg_constraint</c>, which means one of five things.</summary>
internal sealed class ConstraintDraft
{
    public required char Kind { get; init; }

    public required Identifier Name { get; init; }

    public required Deferral Deferral { get; init; }

    public required bool Validated { get; init; }

    public required bool Enforced { get; init; }

    public required bool Local { get; init; }

    public required bool NoInherit { get; init; }

    public required uint IndexOid { get; init; }

    public required uint TargetOid { get; init; }

    public required ForeignKeyAction OnUpdate { get; init; }

    public required ForeignKeyAction OnDelete { get; init; }

    public required bool MatchFull { get; init; }

    public required short[] Columns { get; init; }

    public required short[] TargetColumns { get; init; }

    public required short[] OnDeleteColumns { get; init; }

    public required bool Period { get; init; }

    public required bool HasParent { get; init; }

    public required SqlExpression? Expression { get; init; }

    public required string[] Operators { get; init; }

    public required string? Comment { get; init; }

    public static ConstraintDraft Take(Row row, CatalogDraft draft, string? comment) => new()
    {
        Kind = row.Letter(),
        Name = draft.Pooled(row.Text()),
        Deferral = AsDeferral(row.Bool(), row.Bool()),
        Validated = row.Bool(),
        Enforced = row.Bool(),
        Local = row.Bool(),
        NoInherit = row.Bool(),
        IndexOid = row.Oid(),
        TargetOid = row.Oid(),
        OnUpdate = AsAction(row.Letter()),
        OnDelete = AsAction(row.Letter()),
        MatchFull = row.Bool(),
        Columns = row.Shorts(),
        TargetColumns = row.Shorts(),
        OnDeleteColumns = row.Shorts(),
        Period = row.Bool(),
        HasParent = row.Bool(),
        Expression = row.ExpressionOrNull(),
        Operators = row.Texts(),
        Comment = comment,
    };

    public static Deferral AsDeferral(bool deferrable, bool deferred) =>
        deferred ? Deferral.InitiallyDeferred : deferrable ? Deferral.Deferrable : Deferral.NotDeferrable;

    public CheckConstraint AsCheck() => new()
    {
        Name = Name,
        Expression = Expression ?? default,
        NoInherit = NoInherit,
        NotValid = !Validated && Enforced,
        NotEnforced = !Enforced,
        Inherited = !Local,
        Comment = Comment,
    };

    public ForeignKey AsForeignKey(RelationDraft table, RelationDraft target) => new()
    {
        Name = Name,
        Columns = table.Names(Columns),
        Target = target.Name,
        TargetColumns = target.Names(TargetColumns),
        OnDelete = OnDelete,
        OnUpdate = OnUpdate,
        OnDeleteColumns = table.Names(OnDeleteColumns),
        MatchFull = MatchFull,
        Deferral = Deferral,
        NotValid = !Validated && Enforced,
        NotEnforced = !Enforced,
        Period = Period,
        Comment = Comment,
    };

    /// <remarks>Only a WITHOUT OVERLAPS key has <c>conperiod</c> set among keys; it shares the column with temporal foreign keys.</remarks>
    public UniqueKey AsUniqueKey(IndexDraft index, QualifiedName? partOf) => new()
    {
        Name = Name,
        Columns = index.Table.Names(Columns),
        Deferral = Deferral,
        Included = index.Included,
        NullsNotDistinct = index.NullsNotDistinct,
        WithoutOverlaps = Period,
        Options = index.Options,
        Tablespace = index.Tablespace,
        PartOf = partOf,
        Inherited = HasParent && !Local,
        Comment = Comment,
        IndexComment = index.Comment,
    };

    public ExclusionConstraint AsExclusion(IndexDraft index, QualifiedName? partOf) => new()
    {
        Name = Name,
        Method = index.Method,
        Elements = index.Keys.Zip(Operators, (key, name) => new ExclusionElement(key, AsOperator(name))).ToValueList(),
        Predicate = index.Predicate,
        Deferral = Deferral,
        Included = index.Included,
        Options = index.Options,
        Tablespace = index.Tablespace,
        PartOf = partOf,
        Inherited = HasParent && !Local,
        Comment = Comment,
        IndexComment = index.Comment,
    };

    /// <remarks>No operator has a dot among its signs, so the last dot ends the schema.</remarks>
    private static OperatorName AsOperator(string text) =>
        text.LastIndexOf('.') is var dot ? new OperatorName(text[..dot], text[(dot + 1)..]) : default;

    private static ForeignKeyAction AsAction(char letter) => letter switch
    {
        'r' => ForeignKeyAction.Restrict,
        'c' => ForeignKeyAction.Cascade,
        'n' => ForeignKeyAction.SetNull,
        'd' => ForeignKeyAction.SetDefault,
        _ => ForeignKeyAction.NoAction,
    };
}
