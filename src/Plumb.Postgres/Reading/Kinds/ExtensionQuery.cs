using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads extensions.</summary>
internal sealed class ExtensionQuery : CatalogQuery
{
    public override string[] Reads => ["pg_extension"];

    public override Sql Query(int major) =>
        $"SELECT e.oid, e.extname, n.nspname, e.extversion, e.extowner FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace";

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var extension = new Extension { Name = row.Name(), Schema = row.Name(), Version = row.Text() };
        draft.Extensions.Add(draft.Described(
            extension, new(ObjectKind.Extension, extension.Name.Written), SystemCatalog.Extension, oid, row.Oid()) with
        { Owner = null });
    }
}
