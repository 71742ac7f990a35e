using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Names what people made of kinds that the catalog has no record for.</summary>
internal sealed class UnmodelledQuery : CatalogQuery
{
    public override string[] Reads => ["pg_seclabel"];

    public override Sql Query(int major) =>
        $"""
        SELECT 's', format('%s labels of provider %s', count(*), s.provider) FROM pg_seclabel s GROUP BY s.provider
        UNION ALL
        SELECT 'l', format('%s large objects', count(*)) FROM pg_largeobject_metadata HAVING count(*) > 0
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var (kind, reason) = row.Text() switch
        {
            "s" => (ObjectKind.SecurityLabel, "Security labels belong to the provider that must be loaded; they have no record."),
            _ => (ObjectKind.LargeObject, "Large objects are rows, not schema."),
        };
        draft.NotCovered.Add(new NotCovered(new(kind, row.Text()), reason));
    }
}
