using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads tables, views, materialised views, composite types and sequences, but for what they hold.</summary>
internal sealed class RelationQuery : CatalogQuery
{
    public override string[] Reads => ["pg_class", "pg_am", "pg_foreign_table", "pg_foreign_server"];

    public override Sql Query(int major) =>
        $"""
        SELECT c.oid, c.relkind::text, n.nspname, c.relname, c.relowner, c.relacl::text[], c.relpersistence = 'u', c.relreplident::text,
               c.relrowsecurity, c.relforcerowsecurity, c.reloptions, o.reloptions, a.amname, s.spcname,
               (SELECT ARRAY[tn.nspname, t.typname]::text[]
                FROM pg_type t JOIN pg_namespace tn ON tn.oid = t.typnamespace WHERE c.reloftype <> 0 AND t.oid = c.reloftype),
               CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END,
               CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
               CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
               r.srvname, f.ftoptions
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_class o ON c.reltoastrelid <> 0 AND o.oid = c.reltoastrelid
        LEFT JOIN pg_am a ON a.oid = c.relam
        LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
        LEFT JOIN pg_foreign_table f ON f.ftrelid = c.oid
        LEFT JOIN pg_foreign_server r ON r.oid = f.ftserver
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c', 'S') AND {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var relation = new RelationDraft(oid, row.Letter(), new QualifiedName(draft.Pooled(row.Text()), row.Name()))
        {
            OwnerOid = row.Oid(),
            Acl = row.TextsOrNull(),
            Unlogged = row.Bool(),
            ReplicaIdentity = AsReplicaIdentity(row.Letter()),
            RowSecurity = AsRowSecurity(row.Bool(), row.Bool()),
            Options = [.. row.Options(), .. row.Options().Select(option => option with { Name = $"toast.{option.Name}" })],
            AccessMethod = row.TextOrNull() is { } method and not "heap" ? draft.Pooled(method) : (Identifier?)null,
            Tablespace = row.NameOrNull(),
            OfType = row.QualifiedNameOrNull(),
            PartitionKey = row.ExpressionOrNull() is { } key ? new PartitionKey(key) : null,
            PartitionBound = row.ExpressionOrNull(),
            Definition = row.TextOrNull() is { } query ? new SqlExpression(query.Trim().TrimEnd(';')) : default,
            Foreign = row.NameOrNull() is { } server ? new ForeignSource(server, row.Options()) : null,
        };
        draft.Relations.Add(oid, relation);
        draft.Register(SystemCatalog.Relation, oid, relation.Reference);
    }

    private static ReplicaIdentity AsReplicaIdentity(char letter) => letter switch
    {
        'n' => ReplicaIdentity.Nothing,
        'f' => ReplicaIdentity.Full,
        'i' => ReplicaIdentity.Index,
        _ => ReplicaIdentity.PrimaryKey,
    };

    private static RowSecurity AsRowSecurity(bool enabled, bool forced) => (enabled, forced) switch
    {
        (true, true) => RowSecurity.Forced,
        (true, false) => RowSecurity.Enabled,
        (false, true) => RowSecurity.ForcedButOff,
        (false, false) => RowSecurity.Off,
    };
}
