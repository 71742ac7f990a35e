using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads user mappings; the engine itself hides the settings of others from a plain role.</summary>
internal sealed class UserMappingQuery : CatalogQuery
{
    public override string[] Reads => ["pg_user_mappings"];

    public override Sql Query(int major) =>
        $"""
        SELECT m.umid, m.srvname, m.umuser, {SecretOptions.Withheld($"m.umoptions")},
               m.umoptions IS NULL AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
        FROM pg_user_mappings m
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var (server, role) = (row.Name(), row.Oid());
        var (shown, withheld) = SecretOptions.Split(row.Options());
        var mapping = new UserMapping
        {
            Server = server,
            Role = role == 0 ? (Identifier?)null : draft.RoleName(role),
            Options = shown,
            Withheld = withheld,
        };
        draft.UserMappings.Add(mapping);
        var name = $"{server.Written} for {mapping.Role?.Written ?? "PUBLIC"}";
        draft.Register(1418, oid, new(ObjectKind.UserMapping, name));
        if (row.Bool())
            draft.NotCovered.Add(new NotCovered(new(ObjectKind.UserMapping, name), "This role may not see its settings."));
        else if (!withheld.IsEmpty)
            draft.NotCovered.Add(new NotCovered(new(ObjectKind.UserMapping, name), $"Its settings {string.Join(", ", withheld)} are secret."));
    }
}
