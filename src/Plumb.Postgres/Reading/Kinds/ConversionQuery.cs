using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads encoding conversions.</summary>
internal sealed class ConversionQuery : CatalogQuery
{
    public override string[] Reads => ["pg_conversion"];

    public override Sql Query(int major) =>
        $"""
        SELECT c.oid, n.nspname, c.conname, c.conowner, pg_encoding_to_char(c.conforencoding)::text,
               pg_encoding_to_char(c.contoencoding)::text, {RoutineName($"c.conproc")}, c.condefault
        FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        var owner = row.Oid();
        var conversion = new Conversion
        {
            Name = name,
            Source = row.Text(),
            Target = row.Text(),
            Function = row.QualifiedName(),
            Default = row.Bool(),
        };
        draft.Conversions.Add(draft.Described(
            conversion, new(ObjectKind.Conversion, name.ToString()), SystemCatalog.Conversion, oid, owner));
    }
}
