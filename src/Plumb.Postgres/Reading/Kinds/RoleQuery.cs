using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the names of all roles.</summary>
internal sealed class RoleQuery : CatalogQuery
{
    public override string[] Reads => ["pg_roles"];

    public override Sql Query(int major) => $"SELECT oid, rolname FROM pg_roles";

    public override void Take(Row row, CatalogDraft draft) => draft.Roles.Add(row.Oid(), row.Name());
}
