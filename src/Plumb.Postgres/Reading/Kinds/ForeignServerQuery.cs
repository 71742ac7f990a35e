using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads foreign servers.</summary>
internal sealed class ForeignServerQuery : CatalogQuery
{
    public override string[] Reads => ["pg_foreign_server"];

    public override Sql Query(int major) =>
        $"""
        SELECT s.oid, s.srvname, s.srvowner, s.srvacl::text[], w.fdwname, s.srvtype, s.srvversion, {SecretOptions.Withheld($"s.srvoptions")}
        FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = row.Name();
        var (owner, acl) = (row.Oid(), row.TextsOrNull());
        var self = new ObjectReference(ObjectKind.ForeignServer, name.Written);
        var server = new ForeignServer { Name = name, Wrapper = row.Name(), Type = row.TextOrNull(), Version = row.TextOrNull() };
        var (shown, withheld) = SecretOptions.Split(row.Options());
        if (!withheld.IsEmpty)
            draft.NotCovered.Add(new NotCovered(self, $"Its settings {string.Join(", ", withheld)} are secret."));
        draft.ForeignServers.Add(draft.Described(
            server with { Options = shown }, self, SystemCatalog.ForeignServer, oid, owner, acl, AccessObject.ForeignServer));
    }
}
