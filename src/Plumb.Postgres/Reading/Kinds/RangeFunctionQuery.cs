using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the functions that the engine made together with range types, where they are not as it made them.</summary>
/// <remarks>
/// They keep their name and schema when their type is given another. Those of a multirange were put beside the range, under the
/// multirange's name.
/// </remarks>
internal sealed class RangeFunctionQuery : CatalogQuery
{
    public override string[] Reads => ["pg_depend", "pg_proc", "pg_type", "pg_range"];

    public override Sql Query(int major) =>
        $"""
        SELECT p.oid, t.oid, n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
               p.proname <> t.typname OR p.pronamespace <> b.typnamespace
        FROM pg_depend d
        JOIN pg_proc p ON p.oid = d.objid
        JOIN pg_namespace n ON n.oid = p.pronamespace
        JOIN pg_type t ON t.oid = d.refobjid
        JOIN pg_range r ON t.oid IN (r.rngtypid, r.rngmultitypid)
        JOIN pg_type b ON b.oid = r.rngtypid
        WHERE d.classid = 'pg_proc'::regclass AND d.refclassid = 'pg_type'::regclass AND d.deptype = 'i' AND {InUserSchema}
        ORDER BY p.pronargs, p.provariadic
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var (oid, type) = (row.Oid(), row.Oid());
        var function = new RangeFunction(
            new QualifiedName(draft.Pooled(row.Text()), row.Name()), row.Expression(), draft.Comment(SystemCatalog.Routine, oid));
        if (!row.Bool() && function.Comment is null)
            return;

        if (!draft.RangeFunctions.TryGetValue(type, out var functions))
            draft.RangeFunctions.Add(type, functions = []);
        functions.Add(function);
    }
}
