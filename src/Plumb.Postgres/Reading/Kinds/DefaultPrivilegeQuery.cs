using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads default privileges.</summary>
internal sealed class DefaultPrivilegeQuery : CatalogQuery
{
    public override string[] Reads => ["pg_default_acl"];

    public override Sql Query(int major) =>
        $"""
        SELECT d.defaclrole, n.nspname, d.defaclobjtype::text, d.defaclacl::text[]
        FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var role = row.Oid();
        var schema = row.NameOrNull();
        var target = AsTarget(row.Letter());
        draft.DefaultPrivileges.Add(new DefaultPrivileges
        {
            Role = draft.Owner(role),
            Schema = schema,
            Target = target,
            Grants = draft.Grants(row.Texts(), role, DefaultAccess.Of(target, schema, draft.Major)).Grants,
        });
    }

    private static DefaultPrivilegeTarget AsTarget(char letter) => letter switch
    {
        'S' => DefaultPrivilegeTarget.Sequences,
        'f' => DefaultPrivilegeTarget.Routines,
        'T' => DefaultPrivilegeTarget.Types,
        'n' => DefaultPrivilegeTarget.Schemas,
        'L' => DefaultPrivilegeTarget.LargeObjects,
        _ => DefaultPrivilegeTarget.Tables,
    };
}
