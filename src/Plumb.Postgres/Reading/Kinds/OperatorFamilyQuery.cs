using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads operator families.</summary>
internal sealed class OperatorFamilyQuery : CatalogQuery
{
    public override string[] Reads => ["pg_opfamily", "pg_am"];

    public override Sql Query(int major) =>
        $"""
        SELECT f.oid, n.nspname, f.opfname, a.amname, f.opfowner
        FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am a ON a.oid = f.opfmethod
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var family = new OperatorFamily
        {
            Name = new QualifiedName(draft.Pooled(row.Text()), row.Name()),
            Method = row.Name(),
            Members = draft.OperatorMembers.GetValueOrDefault((SystemCatalog.OperatorFamily, oid), []).ToValueList(),
        };
        draft.OperatorFamilies.Add(draft.Described(
            family, new(ObjectKind.OperatorFamily, $"{family.Name} USING {family.Method.Written}"),
            SystemCatalog.OperatorFamily, oid, row.Oid()));
    }
}
