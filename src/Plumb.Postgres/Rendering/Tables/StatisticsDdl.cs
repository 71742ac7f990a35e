using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes extended statistics.</summary>
internal static class StatisticsDdl
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<DdlStatement> Statements(ExtendedStatistics statistics)
    {
        Sql target = $"STATISTICS {statistics.Name}";
        return Clauses.Making(Create(statistics), target, statistics)
            .Append(Sql.Maybe(statistics.Target, number => $"ALTER {target} SET STATISTICS {number}"))
            .Where(sql => !sql.IsEmpty)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.Statistics, statistics.Name), sql));
    }

    private static Sql Create(ExtendedStatistics statistics) =>
        $"CREATE STATISTICS {statistics.Name}{Kinds(statistics)} ON {Sql.List(Items(statistics))} FROM {statistics.Table}";

    private static Sql Kinds(ExtendedStatistics statistics) =>
        Sql.If(!statistics.Kinds.IsEmpty, $" ({Sql.List(statistics.Kinds.Select(kind => Sql.Of(new Identifier(kind))))})");

    private static IEnumerable<Sql> Items(ExtendedStatistics statistics) =>
        statistics.Columns.Select(Sql.Of).Concat(statistics.Expressions.Select<SqlExpression, Sql>(expression => $"({expression})"));
}
