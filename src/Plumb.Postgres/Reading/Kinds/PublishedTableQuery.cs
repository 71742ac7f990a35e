using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the tables of publications.</summary>
internal sealed class PublishedTableQuery : CatalogQuery
{
    public override string[] Reads => ["pg_publication_rel"];

    public override Sql Query(int major) =>
        $"""
        SELECT r.prpubid, r.prrelid,
               {Sql.If(major >= 15, $"r.prattrs::int2[], pg_get_expr(r.prqual, r.prrelid)")}{Sql.If(major < 15, $"NULL::int2[], NULL::text")}
        FROM pg_publication_rel r
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var publication = row.Oid();
        if (!draft.Relations.TryGetValue(row.Oid(), out var table))
            return;

        if (!draft.PublishedTables.TryGetValue(publication, out var tables))
            draft.PublishedTables.Add(publication, tables = []);
        tables.Add(new PublishedTable { Table = table.Name, Columns = table.Names(row.Shorts()), Where = row.ExpressionOrNull() });
    }
}
