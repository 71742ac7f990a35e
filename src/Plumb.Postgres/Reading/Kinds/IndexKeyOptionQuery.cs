using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the few settings that single keys of indexes have.</summary>
internal sealed class IndexKeyOptionQuery : CatalogQuery
{
    public override string[] Reads => ["pg_attribute"];

    public override Sql Query(int major) =>
        $"""
        SELECT a.attrelid, a.attnum::int, nullif(a.attstattarget, -1)::int, a.attoptions
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relkind IN ('i', 'I') AND a.attnum > 0 AND (a.attstattarget >= 0 OR a.attoptions IS NOT NULL)
        """;

    public override void Take(Row row, CatalogDraft draft) =>
        draft.IndexKeyOptions[(row.Oid(), row.Int())] = (row.IntOrNull(), row.Options());
}
