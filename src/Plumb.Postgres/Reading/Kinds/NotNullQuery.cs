using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads NOT NULL constraints that have names: of tables since 18, of domains since 17.</summary>
internal sealed class NotNullQuery : CatalogQuery
{
    public override string[] Reads => ["pg_constraint"];

    public override Sql Query(int major) =>
        $"""
        SELECT k.oid, CASE WHEN k.contypid <> 0 THEN k.contypid ELSE k.conrelid END,
               CASE WHEN k.contypid <> 0 THEN 0 ELSE k.conkey[1] END::int, k.conname, k.connoinherit, k.convalidated, k.conislocal
        FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
        WHERE k.contype = 'n' AND {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        draft.NotNulls[(row.Oid(), row.Int())] = new NotNullConstraint
        {
            Name = draft.Pooled(row.Text()),
            NoInherit = row.Bool(),
            NotValid = !row.Bool(),
            Inherited = !row.Bool(),
            Comment = draft.Comment(SystemCatalog.Constraint, oid),
        };
    }
}
