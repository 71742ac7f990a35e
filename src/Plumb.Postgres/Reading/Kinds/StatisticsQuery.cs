using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads extended statistics.</summary>
internal sealed class StatisticsQuery : CatalogQuery
{
    public override string[] Reads => ["pg_statistic_ext"];

    public override Sql Query(int major) =>
        $"""
        SELECT s.oid, n.nspname, s.stxname, s.stxowner, s.stxrelid, s.stxkeys::int2[], s.stxkind::text[],
               pg_get_statisticsobjdef_expressions(s.oid), nullif(s.stxstattarget, -1)::int
        FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        var owner = row.Oid();
        var table = draft.Relations[row.Oid()];
        var statistics = new ExtendedStatistics
        {
            Name = name,
            Table = table.Name,
            Columns = table.Names(row.Shorts()),
            Kinds = row.Texts().Where(kind => kind != "e").Select(AsKind).ToValueList(),
            Expressions = row.Texts().Select(text => new SqlExpression(text)).ToValueList(),
            Target = row.IntOrNull(),
        };
        draft.Statistics.Add(draft.Described(
            statistics, new(ObjectKind.Statistics, name.ToString()), SystemCatalog.Statistics, oid, owner));
    }

    private static string AsKind(string letter) => letter switch { "d" => "ndistinct", "f" => "dependencies", "m" => "mcv", _ => letter };
}
