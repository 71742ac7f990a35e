using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads which text search dictionaries look at which tokens.</summary>
internal sealed class TextSearchMappingQuery : CatalogQuery
{
    public override string[] Reads => ["pg_ts_config", "pg_ts_config_map", "pg_ts_dict"];

    public override Sql Query(int major) =>
        $"""
        SELECT c.oid, (SELECT t.alias FROM ts_token_type(c.cfgparser) t WHERE t.tokid = m.maptokentype),
               array_agg(dn.nspname::text ORDER BY m.mapseqno), array_agg(d.dictname::text ORDER BY m.mapseqno)
        FROM pg_ts_config c
        JOIN pg_namespace n ON n.oid = c.cfgnamespace
        JOIN pg_ts_config_map m ON m.mapcfg = c.oid
        JOIN pg_ts_dict d ON d.oid = m.mapdict
        JOIN pg_namespace dn ON dn.oid = d.dictnamespace
        WHERE {InUserSchema}
        GROUP BY c.oid, c.cfgparser, m.maptokentype
        ORDER BY c.oid, m.maptokentype
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var configuration = row.Oid();
        if (!draft.TextSearchMappings.TryGetValue(configuration, out var mappings))
            draft.TextSearchMappings.Add(configuration, mappings = []);
        mappings.Add(new TextSearchMapping(
            row.Name(), row.Texts().Zip(row.Texts(), (schema, name) => new QualifiedName(schema, name)).ToValueList()));
    }
}
