using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the operators and functions that operator classes and families are made of.</summary>
/// <remarks>A member belongs to the class that it depends on internally, and to the family itself otherwise.</remarks>
internal sealed class OperatorMemberQuery : CatalogQuery
{
    public override string[] Reads => ["pg_amop", "pg_amproc", "pg_depend"];

    public override Sql Query(int major) =>
        $"""
        SELECT d.refclassid, d.refobjid, m.text
        FROM (
            SELECT 'pg_amop'::regclass AS catalog, o.oid, 1 AS part, o.amopstrategy AS number,
                   format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator)
                   || CASE WHEN o.amopsortfamily <> 0 THEN ' FOR ORDER BY ' || (
                          SELECT format('%I.%I', n.nspname, f.opfname)
                          FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace WHERE f.oid = o.amopsortfamily) ELSE '' END AS text
            FROM pg_amop o WHERE o.oid >= 16384
            UNION ALL
            SELECT 'pg_amproc'::regclass, p.oid, 2, p.amprocnum,
                   format('FUNCTION %s (%s, %s) %s', p.amprocnum, format_type(p.amproclefttype, NULL),
                          format_type(p.amprocrighttype, NULL), p.amproc::regprocedure)
            FROM pg_amproc p WHERE p.oid >= 16384
        ) m
        JOIN pg_depend d ON d.classid = m.catalog AND d.objid = m.oid
        WHERE (d.refclassid = 'pg_opclass'::regclass AND d.deptype = 'i')
           OR (d.refclassid = 'pg_opfamily'::regclass AND d.deptype = 'a')
        ORDER BY m.part, m.number, m.text
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var owner = (row.Oid(), row.Oid());
        if (!draft.OperatorMembers.TryGetValue(owner, out var members))
            draft.OperatorMembers.Add(owner, members = []);
        members.Add(row.Expression());
    }
}
