using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the names of all operator classes, which indexes point at by number.</summary>
internal sealed class OperatorClassNameQuery : CatalogQuery
{
    public override string[] Reads => ["pg_opclass"];

    public override Sql Query(int major) =>
        $"SELECT o.oid, n.nspname, o.opcname, o.opcdefault, o.opcintype FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace";

    public override void Take(Row row, CatalogDraft draft) =>
        draft.OperatorClassNames.Add(row.Oid(), new(new QualifiedName(draft.Pooled(row.Text()), row.Name()), row.Bool(), row.Oid()));
}
