using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads text search configurations.</summary>
internal sealed class TextSearchConfigurationQuery : CatalogQuery
{
    public override string[] Reads => ["pg_ts_config", "pg_ts_parser"];

    public override Sql Query(int major) =>
        $"""
        SELECT c.oid, n.nspname, c.cfgname, c.cfgowner, ARRAY[fn.nspname, p.prsname]::text[]
        FROM pg_ts_config c
        JOIN pg_namespace n ON n.oid = c.cfgnamespace
        JOIN pg_ts_parser p ON p.oid = c.cfgparser
        JOIN pg_namespace fn ON fn.oid = p.prsnamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        var owner = row.Oid();
        var configuration = new TextSearchConfiguration
        {
            Name = name,
            Parser = row.QualifiedName(),
            Mappings = draft.TextSearchMappings.GetValueOrDefault(oid, []).ToValueList(),
        };
        draft.TextSearchConfigurations.Add(draft.Described(
            configuration, new(ObjectKind.TextSearchConfiguration, name.ToString()), SystemCatalog.TextSearchConfiguration, oid, owner));
    }
}
