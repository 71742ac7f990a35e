using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads operator classes.</summary>
internal sealed class OperatorClassQuery : CatalogQuery
{
    public override string[] Reads => ["pg_opclass", "pg_opfamily", "pg_am"];

    public override Sql Query(int major) =>
        $"""
        SELECT o.oid, n.nspname, o.opcname, a.amname, o.opcowner, format_type(o.opcintype, NULL), o.opcdefault,
               (SELECT ARRAY[fn.nspname, f.opfname]::text[] FROM pg_opfamily f JOIN pg_namespace fn ON fn.oid = f.opfnamespace WHERE f.oid = o.opcfamily),
               CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END
        FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am a ON a.oid = o.opcmethod
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        var method = row.Name();
        var owner = row.Oid();
        var found = new OperatorClass
        {
            Name = name,
            Method = method,
            Type = row.Type(),
            Default = row.Bool(),
            Family = row.QualifiedName(),
            Storage = row.TypeOrNull(),
            Members = draft.OperatorMembers.GetValueOrDefault((SystemCatalog.OperatorClass, oid), []).ToValueList(),
        };
        draft.OperatorClasses.Add(draft.Described(
            found, new(ObjectKind.OperatorClass, $"{name} USING {method.Written}"), SystemCatalog.OperatorClass, oid, owner));
    }
}
