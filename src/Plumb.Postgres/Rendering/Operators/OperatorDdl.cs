using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Operators;

/// <summary>Makes operators.</summary>
/// <remarks>An operator may name a commutator or negator that is not there yet: PostgreSQL then makes a shell of it.</remarks>
internal static class OperatorDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(Operator made, RenderContext context)
    {
        var reference = ReferenceTo(made);
        return new(reference, CreationRank.Operator)
        {
            Statements = Clauses.Making(Create(made), $"OPERATOR {Clauses.Bare(made.Name)} ({Left(made)}, {made.Right})", made),
            Needs = context.NeedsOf(reference).Where(need => need.Kind != ObjectKind.Operator),
        };
    }

    /// <summary>Points at one as the engine names it.</summary>
    public static ObjectReference ReferenceTo(Operator made) =>
        new(ObjectKind.Operator, $"{made.Name}({made.Left?.Text ?? "NONE"},{made.Right})");

    private static Sql Left(Operator made) => made.Left is { } type ? (Sql)$"{type}" : $"NONE";

    private static Sql Create(Operator made) =>
        $"""
        CREATE OPERATOR {Clauses.Bare(made.Name)} (
            {Clauses.Lines(Settings(made))}
        )
        """;

    private static IEnumerable<Sql> Settings(Operator made) =>
    [
        $"FUNCTION = {made.Function}",
        Sql.Maybe(made.Left, type => $"LEFTARG = {type}"),
        $"RIGHTARG = {made.Right}",
        Sql.Maybe(made.Commutator, name => $"COMMUTATOR = {Clauses.Operator(name)}"),
        Sql.Maybe(made.Negator, name => $"NEGATOR = {Clauses.Operator(name)}"),
        Sql.Maybe(made.Restrict, name => $"RESTRICT = {name}"),
        Sql.Maybe(made.Join, name => $"JOIN = {name}"),
        Sql.If(made.Hashes, $"HASHES"),
        Sql.If(made.Merges, $"MERGES"),
    ];
}
