using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Lets the functions that the engine makes together with a range type stand for that type in dependencies.</summary>
internal sealed class TypeRoutineQuery : CatalogQuery
{
    public override string[] Reads => ["pg_depend"];

    public override Sql Query(int major) =>
        $"""
        SELECT d.objid, d.refobjid FROM pg_depend d
        WHERE d.classid = 'pg_proc'::regclass AND d.refclassid = 'pg_type'::regclass AND d.deptype = 'i' AND d.objid >= 16384
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var routine = row.Oid();
        if (draft.TryFind(SystemCatalog.Type, row.Oid(), out var type))
            draft.Register(SystemCatalog.Routine, routine, type);
    }
}
