using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes range types.</summary>
internal static class RangeDdl
{
    /// <summary>Makes one; its bare name comes first when a function of its own takes it.</summary>
    public static IEnumerable<CreationUnit> Units(RangeType type, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.Range, type.Name);
        return
        [
            .. type.Canonical is null ? [] : new[] { ShellTypes.Unit(reference, type.Name, CreationRank.Range) },
            new(reference, CreationRank.Range)
            {
                Statements =
                [
                    .. Clauses.Making(Create(type), $"TYPE {type.Name}", type),
                    .. Clauses.Comment($"TYPE {type.Multirange}", type.MultirangeComment),
                    .. type.Functions.SelectMany(function => Change(type.Name, function)),
                    .. type.MultirangeFunctions.SelectMany(function => Change(new(type.Name.Schema, type.Multirange.Name), function)),
                ],
                Needs = [ShellTypes.NameOf(reference), .. context.NeedsOf(reference)],
            },
        ];
    }

    /// <summary>Renames and moves a function that the engine has made with the type, and under its name.</summary>
    private static IEnumerable<Sql> Change(QualifiedName made, RangeFunction function)
    {
        var (schema, name) = (function.Name.Schema, function.Name.Name);
        return
        [
            Sql.If(schema != made.Schema, $"ALTER FUNCTION {made}({function.Arguments}) SET SCHEMA {schema}"),
            Sql.If(name != made.Name, $"ALTER FUNCTION {schema}.{made.Name}({function.Arguments}) RENAME TO {name}"),
            .. Clauses.Comment($"FUNCTION {function.Name}({function.Arguments})", function.Comment),
        ];
    }

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
