using System.Diagnostics;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Routines;

/// <summary>Writes the definition of a routine.</summary>
internal static class RoutineDefinition
{
    /// <summary>The whole definition.</summary>
    public static Sql Whole(Routine routine, bool replace) => Definition(routine, replace, Body(routine));

    /// <summary>All of the definition but its body, which is empty.</summary>
    public static Sql Stub(Routine routine) => Definition(routine, replace: false, $"AS {new SqlBody("")}");

    private static Sql Definition(Routine routine, bool replace, Sql body) =>
        $"""
        CREATE {Sql.If(replace, $"OR REPLACE ")}{Kind(routine)} {routine.Name}({Sql.List(routine.Arguments.Select(Argument))})
            {Sql.Join($"\n    ", Lines(routine))}
            {body}
        """;

    private static Sql Kind(Routine routine) => routine.Kind == RoutineKind.Procedure ? (Sql)$"PROCEDURE" : $"FUNCTION";

    private static Sql Argument(RoutineArgument argument) =>
        $"{Mode(argument.Mode)}{Sql.Maybe(argument.Name, name => $"{name} ")}{argument.Type}{Sql.Maybe(
            argument.Default, value => $" DEFAULT {value}")}";

    private static Sql Mode(ArgumentMode mode) => mode switch
    {
        ArgumentMode.In => Sql.Empty,
        ArgumentMode.Out => $"OUT ",
        ArgumentMode.InOut => $"INOUT ",
        ArgumentMode.Variadic => $"VARIADIC ",
        _ => throw new UnreachableException(mode.ToString()),
    };

    private static IEnumerable<Sql> Lines(Routine routine) =>
    [
        Sql.Maybe(routine.Returns, type => $"RETURNS {type}"),
        Sql.Join($" ", Attributes(routine)),
        .. routine.Settings.Select<Option, Sql>(setting => $"SET {SettingName(setting)} TO {Clauses.Literals(SettingList.Values(setting))}"),
    ];

    private static IEnumerable<Sql> Attributes(Routine routine) =>
    [
        $"LANGUAGE {routine.Language}",
        Sql.If(!routine.Transforms.IsEmpty,
            $"TRANSFORM {Sql.List(routine.Transforms.Select<DataType, Sql>(type => $"FOR TYPE {type}"))}"),
        Sql.If(routine.Kind == RoutineKind.Window, $"WINDOW"),
        Change(routine.Volatility),
        Sql.If(routine.Leakproof, $"LEAKPROOF"),
        Sql.If(routine.Strict, $"STRICT"),
        Sql.If(routine.SecurityDefiner, $"SECURITY DEFINER"),
        Workers(routine.Parallel),
        Sql.Maybe(routine.Cost, cost => $"COST {new SqlExpression(cost)}"),
        Sql.Maybe(routine.Rows, rows => $"ROWS {new SqlExpression(rows)}"),
        Sql.Maybe(routine.Support, function => $"SUPPORT {function}"),
    ];

    private static Sql Change(Volatility volatility) => volatility switch
    {
        Volatility.Volatile => Sql.Empty,
        Volatility.Stable => $"STABLE",
        Volatility.Immutable => $"IMMUTABLE",
        _ => throw new UnreachableException(volatility.ToString()),
    };

    private static Sql Workers(ParallelSafety parallel) => parallel switch
    {
        ParallelSafety.Unsafe => Sql.Empty,
        ParallelSafety.Restricted => $"PARALLEL RESTRICTED",
        ParallelSafety.Safe => $"PARALLEL SAFE",
        _ => throw new UnreachableException(parallel.ToString()),
    };

    private static Sql SettingName(Option setting) =>
        Sql.Join($".", setting.Name.Split('.').Select(part => Sql.Of(new Identifier(part))));

    private static Sql Body(Routine routine) => routine switch
    {
        { Body: { } body } => $"{body}",
        { Library: { } library } => $"AS {new SqlValue(library)}, {new SqlValue(routine.Source)}",
        _ => $"AS {new SqlBody(routine.Source ?? "")}",
    };
}
