using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads publications.</summary>
internal sealed class PublicationQuery : CatalogQuery
{
    public override string[] Reads => ["pg_publication"];

    public override Sql Query(int major) =>
        $"""
        SELECT p.oid, p.pubname, p.pubowner, p.puballtables, p.pubviaroot,
               {Sql.If(major >= 18, $"p.pubgencols = 's'")}{Sql.If(major < 18, $"false")},
               array_remove(ARRAY[CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                                  CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END], NULL)
        FROM pg_publication p
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = row.Name();
        var owner = row.Oid();
        var publication = new Publication
        {
            Name = name,
            AllTables = row.Bool(),
            ViaPartitionRoot = row.Bool(),
            StoredGeneratedColumns = row.Bool(),
            Publishes = row.Texts().ToValueList(),
            Tables = draft.PublishedTables.GetValueOrDefault(oid, []).OrderBy(table => table.Table).ToValueList(),
            Schemas = draft.PublishedSchemas.GetValueOrDefault(oid, []).Order().ToValueList(),
        };
        draft.Publications.Add(draft.Described(
            publication, new(ObjectKind.Publication, name.Written), SystemCatalog.Publication, oid, owner));
    }
}
