using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads where privileges on the engine's own objects were changed.</summary>
internal sealed class SystemGrantQuery : CatalogQuery
{
    private const string InformationSchema = "information_schema";

    public override string[] Reads => ["pg_init_privs"];

    public override Sql Query(int major) =>
        $"""
        SELECT 'f', p.oid::regprocedure::text, NULL::name, p.proowner, p.proacl::text[], i.initprivs::text[]
        FROM pg_proc p
        LEFT JOIN pg_init_privs i ON i.classoid = 'pg_proc'::regclass AND i.objoid = p.oid
        WHERE p.oid < 16384 AND p.proacl IS DISTINCT FROM i.initprivs
        UNION ALL
        SELECT CASE c.relkind WHEN 'v' THEN 'v' ELSE 'r' END, format('%I.%I', n.nspname, c.relname), NULL, c.relowner, c.relacl::text[], i.initprivs::text[]
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_init_privs i ON i.classoid = 'pg_class'::regclass AND i.objoid = c.oid AND i.objsubid = 0
        WHERE c.oid < 16384 AND c.relacl IS DISTINCT FROM i.initprivs
        UNION ALL
        SELECT CASE c.relkind WHEN 'v' THEN 'v' ELSE 'r' END, format('%I.%I', n.nspname, c.relname), a.attname, c.relowner, a.attacl::text[], i.initprivs::text[]
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_init_privs i ON i.classoid = 'pg_class'::regclass AND i.objoid = c.oid AND i.objsubid = a.attnum
        WHERE a.attrelid < 16384 AND a.attacl IS DISTINCT FROM i.initprivs
        UNION ALL
        SELECT 'n', quote_ident(n.nspname), NULL, n.nspowner, n.nspacl::text[], i.initprivs::text[]
        FROM pg_namespace n
        LEFT JOIN pg_init_privs i ON i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid
        WHERE n.oid < 16384 AND n.nspname <> 'public' AND n.nspacl IS DISTINCT FROM i.initprivs
        UNION ALL
        SELECT 'l', quote_ident(l.lanname), NULL, l.lanowner, l.lanacl::text[], i.initprivs::text[]
        FROM pg_language l
        LEFT JOIN pg_init_privs i ON i.classoid = 'pg_language'::regclass AND i.objoid = l.oid
        WHERE l.oid < 16384 AND NOT l.lanispl AND l.lanacl IS DISTINCT FROM i.initprivs
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var (kind, access) = row.Text() switch
        {
            "f" => (ObjectKind.Function, AccessObject.Routine),
            "v" => (ObjectKind.View, AccessObject.Table),
            "r" => (ObjectKind.Table, AccessObject.Table),
            "n" => (ObjectKind.Schema, AccessObject.Schema),
            _ => (ObjectKind.Language, AccessObject.Language),
        };
        var self = new ObjectReference(kind, row.Text());
        var column = row.TextOrNull();
        var usual = DefaultAccess.Of(column is null ? access : AccessObject.Column, draft.Major);
        var owner = row.Oid();
        var current = row.TextsOrNull() is { } now ? draft.Grants(now, owner, usual) : usual;
        var initial = row.TextsOrNull() is { } then ? draft.Grants(then, owner, usual) : Initial(self, usual);
        draft.AddSystemGrants(self, column, initial, current);
    }

    /// <summary>What initdb gave where it did not write that down: it makes the information schema only afterwards.</summary>
    private static AccessList Initial(ObjectReference self, AccessList usual) => self switch
    {
        { Kind: ObjectKind.Schema, Name: InformationSchema } => WithEverybody(usual, Privilege.Usage),
        { Kind: ObjectKind.Table or ObjectKind.View } when IsOpen(self.Name) => WithEverybody(usual, Privilege.Select),
        _ => usual,
    };

    /// <summary>Whether everybody may read it: all of the information schema but for these.</summary>
    private static bool IsOpen(string name) =>
        name.StartsWith($"{InformationSchema}.", StringComparison.Ordinal)
        && name[(InformationSchema.Length + 1)..] is not ("sql_parts" or "transforms" or ['_', 'p', 'g', '_', ..]);

    private static AccessList WithEverybody(AccessList usual, Privilege privilege) =>
        new([.. usual.Grants, new Grant { To = GranteeKind.Everybody, Privileges = [privilege] }]);
}
