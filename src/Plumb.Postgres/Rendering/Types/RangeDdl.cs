using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes range types.</summary>
internal static class RangeDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(RangeType type, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.Range, type.Name);
        return new(reference, CreationRank.Range)
        {
            Statements = Whole(type),
            Needs = context.NeedsOf(reference),
            Split = type.Canonical is null ? null : _ => ShellAndWhole(type, reference, context),
        };
    }

    /// <remarks>A canonical function takes the very type that needs it: PostgreSQL lets the bare name be made first.</remarks>
    private static CreationUnit[] ShellAndWhole(RangeType type, ObjectReference reference, RenderContext context) =>
    [
        new(reference, CreationRank.Range) { Statements = [$"CREATE TYPE {type.Name}"] },
        new(reference, CreationRank.Range)
        {
            Statements = Whole(type),
            Provides = [],
            Needs = [reference, .. context.NeedsOf(reference)],
        },
    ];

    private static IEnumerable<Sql> Whole(RangeType type) =>
        Clauses.Making(Create(type), $"TYPE {type.Name}", type).Concat(Clauses.Comment($"TYPE {type.Multirange}", type.MultirangeComment));

    private static Sql Create(RangeType type) =>
        $"""
        CREATE TYPE {type.Name} AS RANGE (
            {Clauses.Lines(Settings(type))}
        )
        """;

    private static IEnumerable<Sql> Settings(RangeType type) =>
    [
        $"SUBTYPE = {type.Subtype}",
        Sql.Maybe(type.OperatorClass, name => $"SUBTYPE_OPCLASS = {name}"),
        Sql.Maybe(type.Collation, name => $"COLLATION = {name}"),
        Sql.Maybe(type.Canonical, name => $"CANONICAL = {name}"),
        Sql.Maybe(type.SubtypeDifference, name => $"SUBTYPE_DIFF = {name}"),
        $"MULTIRANGE_TYPE_NAME = {type.Multirange}",
    ];
}
