using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the privileges that extensions gave on their objects.</summary>
internal sealed class InitialPrivilegeQuery : CatalogQuery
{
    public override string[] Reads => ["pg_init_privs"];

    public override Sql Query(int major) =>
        $"SELECT classoid, objoid, objsubid, initprivs::text[] FROM pg_init_privs WHERE privtype = 'e'";

    public override void Take(Row row, CatalogDraft draft) =>
        draft.InitialPrivileges[(row.Oid(), row.Oid(), row.Int())] = row.Texts();
}
