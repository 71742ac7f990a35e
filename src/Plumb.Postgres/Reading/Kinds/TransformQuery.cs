using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads transforms.</summary>
internal sealed class TransformQuery : CatalogQuery
{
    public override string[] Reads => ["pg_transform", "pg_language"];

    public override Sql Query(int major) =>
        $"""
        SELECT t.oid, format_type(t.trftype, NULL), l.lanname,
               CASE WHEN t.trffromsql <> 0 THEN t.trffromsql::regprocedure::text END,
               CASE WHEN t.trftosql <> 0 THEN t.trftosql::regprocedure::text END
        FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var transform = new Transform
        {
            Type = row.Type(),
            Language = row.Name(),
            FromSql = row.TextOrNull(),
            ToSql = row.TextOrNull(),
        };
        draft.Transforms.Add(draft.Described(
            transform, new(ObjectKind.Transform, $"{transform.Type} LANGUAGE {transform.Language.Written}"), SystemCatalog.Transform, oid));
    }
}
