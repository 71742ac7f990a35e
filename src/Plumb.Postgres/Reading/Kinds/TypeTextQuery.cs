using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads how each type that some column has is written; once for each, and not once for each column.</summary>
internal sealed class TypeTextQuery : CatalogQuery
{
    public override string[] Reads => ["pg_attribute"];

    public override Sql Query(int major) =>
        $"""
        SELECT t.atttypid, t.atttypmod, format_type(t.atttypid, t.atttypmod)
        FROM (SELECT DISTINCT a.atttypid, a.atttypmod
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND {InUserSchema}) t
        """;

    public override void Take(Row row, CatalogDraft draft) => draft.TypeTexts.Add((row.Oid(), row.Int()), row.Type());
}
