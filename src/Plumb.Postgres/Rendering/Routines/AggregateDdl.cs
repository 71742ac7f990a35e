using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Routines;

/// <summary>Makes aggregates.</summary>
internal static class AggregateDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(Aggregate aggregate, RenderContext context)
    {
        var reference = new ObjectReference(ObjectKind.Aggregate, aggregate.Signature);
        return new(reference, CreationRank.Aggregate)
        {
            Statements = Clauses.Making(Create(aggregate), $"AGGREGATE {aggregate.Name}({OrStar(aggregate.IdentityArguments)})", aggregate),
            Needs = context.NeedsOf(reference),
        };
    }

    private static Sql OrStar(SqlExpression arguments) => arguments.Text.Length == 0 ? (Sql)$"*" : $"{arguments}";

    private static Sql Create(Aggregate aggregate) =>
        $"""
        CREATE AGGREGATE {aggregate.Name}({OrStar(aggregate.Arguments)}) (
            {Clauses.Lines(Settings(aggregate))}
        )
        """;

    private static IEnumerable<Sql> Settings(Aggregate aggregate) =>
    [
        .. Plain(aggregate.Transition),
        Sql.Maybe(aggregate.Combine, name => $"COMBINEFUNC = {name}"),
        Sql.Maybe(aggregate.Serialize, name => $"SERIALFUNC = {name}"),
        Sql.Maybe(aggregate.Deserialize, name => $"DESERIALFUNC = {name}"),
        .. aggregate.Moving is { } moving ? Moving(moving) : [],
        Sql.Maybe(aggregate.SortOperator, name => $"SORTOP = {Clauses.Operator(name)}"),
        Sql.If(aggregate.Parallel == ParallelSafety.Restricted, $"PARALLEL = RESTRICTED"),
        Sql.If(aggregate.Parallel == ParallelSafety.Safe, $"PARALLEL = SAFE"),
        Sql.If(aggregate.Hypothetical, $"HYPOTHETICAL"),
    ];

    private static IEnumerable<Sql> Plain(AggregateTransition transition) =>
    [
        $"SFUNC = {transition.Function}",
        $"STYPE = {transition.StateType}",
        Sql.If(transition.StateSize != 0, $"SSPACE = {transition.StateSize}"),
        Sql.Maybe(transition.Final, name => $"FINALFUNC = {name}"),
        Sql.If(transition.FinalExtra, $"FINALFUNC_EXTRA"),
        Sql.Maybe(transition.FinalModify, letter => $"FINALFUNC_MODIFY = {Modification(letter)}"),
        Sql.Maybe(transition.Initial, value => $"INITCOND = {new SqlValue(value)}"),
    ];

    private static IEnumerable<Sql> Moving(AggregateTransition transition) =>
    [
        $"MSFUNC = {transition.Function}",
        Sql.Maybe(transition.Inverse, name => $"MINVFUNC = {name}"),
        $"MSTYPE = {transition.StateType}",
        Sql.If(transition.StateSize != 0, $"MSSPACE = {transition.StateSize}"),
        Sql.Maybe(transition.Final, name => $"MFINALFUNC = {name}"),
        Sql.If(transition.FinalExtra, $"MFINALFUNC_EXTRA"),
        Sql.Maybe(transition.FinalModify, letter => $"MFINALFUNC_MODIFY = {Modification(letter)}"),
        Sql.Maybe(transition.Initial, value => $"MINITCOND = {new SqlValue(value)}"),
    ];

    private static Sql Modification(string letter) => letter switch
    {
        "s" => $"SHAREABLE",
        "w" => $"READ_WRITE",
        _ => $"READ_ONLY",
    };
}
