using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the names of all collations, and all of those that people made.</summary>
internal sealed class CollationQuery : CatalogQuery
{
    public override string[] Reads => ["pg_collation"];

    public override Sql Query(int major) =>
        $"""
        SELECT c.oid, n.nspname, c.collname, c.collowner, c.collprovider::text, c.collencoding = -1, c.collisdeterministic, c.collcollate::text, c.collctype::text,
               {Locale(major)}, {Sql.If(major >= 16, $"c.collicurules")}{Sql.If(major < 16, $"NULL::text")}
        FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        draft.CollationNames.Add(oid, name);
        if (oid < CatalogDraft.FirstUserOid)
            return;

        var owner = row.Oid();
        var provider = row.Letter();
        var collation = new Collation
        {
            Name = name,
            Provider = provider switch { 'i' => "icu", 'b' => "builtin", _ => "libc" },
            EveryEncoding = row.Bool() && provider == 'c',
            NonDeterministic = !row.Bool(),
            LcCollate = row.TextOrNull() is { } collate && provider == 'c' ? collate : null,
            LcCtype = row.TextOrNull() is { } ctype && provider == 'c' ? ctype : null,
            Locale = row.TextOrNull() is { } locale && provider != 'c' ? locale : null,
            Rules = row.TextOrNull(),
        };
        draft.Collations.Add(draft.Described(collation, new(ObjectKind.Collation, name.ToString()), SystemCatalog.Collation, oid, owner));
    }

    private static Sql Locale(int major) => major switch
    {
        >= 17 => $"c.colllocale",
        >= 15 => $"c.colliculocale",
        _ => $"c.collcollate::text",
    };
}
