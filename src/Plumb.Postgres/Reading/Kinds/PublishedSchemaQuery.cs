using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the schemas of publications (15 and later).</summary>
internal sealed class PublishedSchemaQuery : CatalogQuery
{
    public override string[] Reads => [];

    public override Sql Query(int major) => major switch
    {
        >= 15 => $"SELECT p.pnpubid, n.nspname FROM pg_publication_namespace p JOIN pg_namespace n ON n.oid = p.pnnspid",
        _ => $"SELECT 0::oid, ''::name WHERE false",
    };

    public override void Take(Row row, CatalogDraft draft)
    {
        var publication = row.Oid();
        if (!draft.PublishedSchemas.TryGetValue(publication, out var schemas))
            draft.PublishedSchemas.Add(publication, schemas = []);
        schemas.Add(row.Name());
    }
}
