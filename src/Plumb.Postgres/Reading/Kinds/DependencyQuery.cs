using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads which object needs which other to exist.</summary>
/// <remarks>
/// Left out is what the records show themselves: the columns of a key or an index, a default of its own table, a partition of its
/// parent. Of a database with 10,000 tables, that is nearly all.
/// </remarks>
internal sealed class DependencyQuery : CatalogQuery
{
    public override string[] Reads => ["pg_depend"];

    public override Sql Query(int major) =>
        $"""
        SELECT DISTINCT d.classid, d.objid, d.refclassid, d.refobjid
        FROM pg_depend d
        WHERE d.deptype IN ('n', 'a', 'i') AND d.objid >= 16384 AND d.refobjid >= 16384
          AND d.refclassid <> 'pg_namespace'::regclass
          AND d.classid NOT IN ('pg_trigger'::regclass, 'pg_policy'::regclass)
          AND NOT (d.refclassid = 'pg_class'::regclass AND d.classid = 'pg_constraint'::regclass)
          AND NOT (d.refclassid = 'pg_class'::regclass AND d.classid IN ('pg_class'::regclass, 'pg_attrdef'::regclass, 'pg_type'::regclass) AND d.deptype <> 'n')
          AND NOT (d.refclassid = 'pg_constraint'::regclass AND d.classid = 'pg_class'::regclass)
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        if (draft.TryFind(row.Oid(), row.Oid(), out var dependent) && draft.TryFind(row.Oid(), row.Oid(), out var needed)
            && (dependent != needed || needed.Kind is ObjectKind.Function or ObjectKind.Procedure) && needed.Kind != ObjectKind.Extension
            && dependent.Kind is not (ObjectKind.Index or ObjectKind.Rule))
            draft.Dependencies.Add(new Dependency(dependent, needed));
    }
}
