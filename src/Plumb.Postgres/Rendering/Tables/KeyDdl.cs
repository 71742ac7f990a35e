using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes the constraints that an index holds: primary keys, unique and exclusion constraints.</summary>
internal static class KeyDdl
{
    /// <summary>All such constraints of a table, each with its definition, the primary key first.</summary>
    public static IEnumerable<(IndexedConstraint Constraint, Sql Definition)> Of(Table table) =>
    [
        .. table.PrimaryKey is { } key ? [(key, Unique(key, $"PRIMARY KEY"))] : Array.Empty<(IndexedConstraint, Sql)>(),
        .. table.UniqueKeys.Select(unique =>
            ((IndexedConstraint)unique, Unique(unique, $"UNIQUE{Sql.If(unique.NullsNotDistinct, $" NULLS NOT DISTINCT")}"))),
        .. table.Exclusions.Select(exclusion => ((IndexedConstraint)exclusion, Exclusion(exclusion))),
    ];

    /// <summary>Adds one to its table, with what is said of it and of its index.</summary>
    /// <remarks>PostgreSQL cannot attach an index that compares otherwise than by equality, so such a key brings those of the partitions.</remarks>
    public static IEnumerable<Sql> Add(Table table, IndexedConstraint constraint, Sql definition) =>
    [
        constraint.PartOf is not null && ComesFromParent(constraint)
            ? UsualKeyName.Rename(table, constraint)
            : $"ALTER TABLE {Sql.If(!ComesFromParent(constraint), $"ONLY ")}{table.Name} ADD CONSTRAINT {constraint.Name} {definition}{Clauses.When(constraint.Deferral)}",
        .. Clauses.Comment($"CONSTRAINT {constraint.Name} ON {table.Name}", constraint.Comment),
        .. Clauses.Comment($"INDEX {new QualifiedName(table.Name.Schema, constraint.Name)}", constraint.IndexComment),
    ];

    /// <summary>Whether those of partitions come with the parent's, and are not attached to it.</summary>
    public static bool ComesFromParent(IndexedConstraint constraint) => constraint is ExclusionConstraint or UniqueKey { WithoutOverlaps: true };

    /// <summary>Adds one early, because a view or a function leans on it.</summary>
    /// <remarks>A key of a partitioned table must come after its partitions, or each would get a key with a name of the engine's.</remarks>
    public static CreationUnit Unit(Table table, IndexedConstraint constraint, Sql definition, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.Constraint, table.Name, constraint.Name);
        return new(reference, CreationRank.Key)
        {
            Statements = Add(table, constraint, definition),
            Needs =
            [
                Reference.To(ObjectKind.Table, table.Name),
                .. Descendants(table, context).Select(child => TableDdl.BindingOf(child.Name)),
                .. context.NeedsOf(reference),
            ],
        };
    }

    private static IEnumerable<Table> Descendants(Table table, RenderContext context) =>
        context.ChildrenOf(table.Name).SelectMany(child => Descendants(child, context).Prepend(child));

    private static Sql Unique(UniqueKey key, Sql kind) =>
        $"{kind} ({Columns(key)}){Rest(key)}";

    private static Sql Columns(UniqueKey key) =>
        $"{Sql.List(key.Columns)}{Sql.If(key.WithoutOverlaps, $" WITHOUT OVERLAPS")}";

    private static Sql Exclusion(ExclusionConstraint constraint) =>
        $"EXCLUDE USING {constraint.Method} ({Elements(constraint)}){Rest(constraint)}{Sql.Maybe(
            constraint.Predicate, condition => $" WHERE ({condition})")}";

    private static Sql Elements(ExclusionConstraint constraint) => Sql.List(constraint.Elements.Select<ExclusionElement, Sql>(
        element => $"{IndexDdl.Key(element.Key)} WITH {Clauses.Operator(element.Operator)}"));

    private static Sql Rest(IndexedConstraint constraint) =>
        $"{Sql.If(!constraint.Included.IsEmpty, $" INCLUDE ({Sql.List(constraint.Included)})")}{Clauses.With(constraint.Options)}{Sql.Maybe(
            constraint.Tablespace, name => $" USING INDEX TABLESPACE {name}")}";
}
