using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads indexes, those of constraints as well.</summary>
internal sealed class IndexQuery : CatalogQuery
{
    public override string[] Reads => ["pg_index", "pg_class", "pg_am"];

    public override Sql Query(int major) =>
        $"""
        SELECT i.indexrelid, i.indrelid, c.relname, a.amname, i.indisunique, {Sql.If(major >= 15, $"i.indnullsnotdistinct")}{Sql.If(major < 15, $"false")},
               i.indisclustered, i.indisvalid, i.indisreplident, i.indnkeyatts::int, i.indkey::int2[], i.indclass::oid[],
               i.indcollation::oid[], i.indoption::int2[], pg_get_expr(i.indpred, i.indrelid), c.reloptions, s.spcname,
               CASE WHEN i.indexprs IS NOT NULL THEN
                   ARRAY(SELECT pg_get_indexdef(i.indexrelid, k, false) FROM generate_series(1, i.indnkeyatts) k ORDER BY k) END,
               CASE WHEN i.indexprs IS NOT NULL THEN pg_get_indexdef(i.indexrelid) END
        FROM pg_index i
        JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_am a ON a.oid = c.relam
        LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var table = draft.Relations[row.Oid()];
        var index = new IndexDraft(oid, table, row.Name())
        {
            Method = draft.Pooled(row.Text()),
            Unique = row.Bool(),
            NullsNotDistinct = row.Bool(),
            Clustered = row.Bool(),
            Valid = row.Bool(),
            ReplicaIdentity = row.Bool(),
            DependsOnExtensions = draft.ExtensionNeeds.GetValueOrDefault((SystemCatalog.Relation, oid)),
            Comment = draft.Comment(SystemCatalog.Relation, oid),
        };
        var layout = new IndexLayout(oid, row.Int(), row.Shorts(), row.Oids(), row.Oids(), row.Shorts());
        index.Predicate = row.ExpressionOrNull();
        index.Options = row.Options();
        index.Tablespace = row.NameOrNull();
        index.Included = layout.Included(table);
        index.Keys = layout.Keys(table, draft, row.Texts(), row.TextOrNull());
        draft.Indexes.Add(oid, index);
        draft.Register(SystemCatalog.Relation, oid, new(ObjectKind.Index, index.Name.ToString()));
    }
}
