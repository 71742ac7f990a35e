using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads which objects belong to extensions.</summary>
internal sealed class ExtensionMemberQuery : CatalogQuery
{
    public override string[] Reads => ["pg_depend", "pg_extension"];

    public override Sql Query(int major) =>
        $"""
        SELECT d.classid, d.objid, e.extname
        FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
        WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
        """;

    public override void Take(Row row, CatalogDraft draft) => draft.ExtensionMembers[(row.Oid(), row.Oid())] = draft.Pooled(row.Text());
}
