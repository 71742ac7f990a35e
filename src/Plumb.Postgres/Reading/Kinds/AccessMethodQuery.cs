using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads access methods that people made.</summary>
internal sealed class AccessMethodQuery : CatalogQuery
{
    public override string[] Reads => ["pg_am"];

    public override Sql Query(int major) =>
        $"SELECT a.oid, a.amname, a.amtype::text, {RoutineName($"a.amhandler")} FROM pg_am a WHERE a.oid >= 16384";

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var method = new AccessMethod
        {
            Name = row.Name(),
            Kind = row.Letter() == 't' ? AccessMethodKind.Table : AccessMethodKind.Index,
            Handler = row.QualifiedName(),
        };
        draft.AccessMethods.Add(draft.Described(
            method, new(ObjectKind.AccessMethod, method.Name.Written), SystemCatalog.AccessMethod, oid));
    }
}
