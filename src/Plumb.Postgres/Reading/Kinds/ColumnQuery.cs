using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the columns of tables, views and materialised views, and the attributes of composite types.</summary>
internal sealed class ColumnQuery : CatalogQuery
{
    public override string[] Reads => ["pg_attribute", "pg_attrdef"];

    public override Sql Query(int major) =>
        $"""
        SELECT a.attrelid, a.attnum::int, a.attname, a.atttypid, a.atttypmod, a.attcollation, a.attcollation <> t.typcollation,
               a.attnotnull, a.attidentity::text, a.attgenerated::text, d.oid, pg_get_expr(d.adbin, d.adrelid),
               CASE WHEN a.attstorage <> t.typstorage AND c.relkind NOT IN ('v', 'c') THEN a.attstorage::text END, a.attcompression::text, nullif(a.attstattarget, -1)::int,
               a.attoptions, a.attfdwoptions, a.attacl::text[], a.attislocal
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_attrdef d ON a.atthasdef AND d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND {InUserSchema}
        ORDER BY a.attrelid, a.attnum
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var relation = draft.Relations[row.Oid()];
        var number = row.Int();
        var name = draft.Pooled(row.Text());
        var type = (Oid: row.Oid(), Modifier: row.Int());
        var collation = row.Oid();
        relation.AddAttribute(number, new AttributeDraft(name, type.Oid, collation));
        var column = new Column
        {
            Name = name,
            Type = draft.TypeTexts[type],
            Collation = row.Bool() && collation != 0 ? draft.CollationNames[collation] : null,
            NotNull = row.Bool() ? draft.NotNulls.GetValueOrDefault((relation.Oid, number), Unnamed) : null,
            Identity = AsIdentity(row.Letter(), draft, relation, number),
            Comment = draft.Comment(SystemCatalog.Relation, relation.Oid, number),
        };
        column = WithValue(column, row, relation, draft);
        column = column with
        {
            Storage = AsStorage(row.TextOrNull()),
            Compression = row.Letter() switch { 'p' => "pglz", 'l' => "lz4", _ => null },
            StatisticsTarget = row.IntOrNull(),
            Options = row.Options(),
            ForeignOptions = row.Options(),
            Access = draft.Access(relation, number, name, row.TextsOrNull()),
            Inherited = !row.Bool(),
        };
        relation.Columns.Add(column);
    }

    private static NotNullConstraint Unnamed { get; } = new();

    private static Column WithValue(Column column, Row row, RelationDraft relation, CatalogDraft draft)
    {
        var generated = row.Letter();
        var defaultOid = row.OidOrNull();
        if (row.ExpressionOrNull() is not { } expression)
            return column;

        draft.Register(SystemCatalog.ColumnDefault, defaultOid ?? 0,
            new(ObjectKind.ColumnDefault, $"{relation.Name}.{column.Name.Written}"));
        return generated is 's' or 'v'
            ? column with { Generated = new GeneratedValue(expression, Virtual: generated == 'v') }
            : column with { Default = expression };
    }

    private static IdentityColumn? AsIdentity(char letter, CatalogDraft draft, RelationDraft relation, int number) =>
        letter is 'a' or 'd' && draft.IdentitySequences.TryGetValue((relation.Oid, number), out var sequence)
            ? new IdentityColumn(Always: letter == 'a', sequence)
            : null;

    public static ColumnStorage? AsStorage(string? letter) => letter switch
    {
        "p" => ColumnStorage.Plain,
        "e" => ColumnStorage.External,
        "x" => ColumnStorage.Extended,
        "m" => ColumnStorage.Main,
        _ => null,
    };
}
