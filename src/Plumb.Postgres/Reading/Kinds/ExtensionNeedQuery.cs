using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads which objects go with which extensions when these are dropped.</summary>
internal sealed class ExtensionNeedQuery : CatalogQuery
{
    public override string[] Reads => ["pg_depend", "pg_extension"];

    public override Sql Query(int major) =>
        $"""
        SELECT d.classid, d.objid, array_agg(e.extname::text ORDER BY e.extname)
        FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
        WHERE d.deptype = 'x' AND d.refclassid = 'pg_extension'::regclass
        GROUP BY d.classid, d.objid
        """;

    public override void Take(Row row, CatalogDraft draft) =>
        draft.ExtensionNeeds.Add((row.Oid(), row.Oid()), row.Texts().Select(name => new Identifier(name)).ToValueList());
}
