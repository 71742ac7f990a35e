using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads text search dictionaries.</summary>
internal sealed class TextSearchDictionaryQuery : CatalogQuery
{
    public override string[] Reads => ["pg_ts_dict", "pg_ts_template"];

    public override Sql Query(int major) =>
        $"""
        SELECT d.oid, n.nspname, d.dictname, d.dictowner, ARRAY[fn.nspname, t.tmplname]::text[], d.dictinitoption
        FROM pg_ts_dict d
        JOIN pg_namespace n ON n.oid = d.dictnamespace
        JOIN pg_ts_template t ON t.oid = d.dicttemplate
        JOIN pg_namespace fn ON fn.oid = t.tmplnamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        var owner = row.Oid();
        var dictionary = new TextSearchDictionary { Name = name, Template = row.QualifiedName(), Options = row.ExpressionOrNull() };
        draft.TextSearchDictionaries.Add(draft.Described(
            dictionary, new(ObjectKind.TextSearchDictionary, name.ToString()), SystemCatalog.TextSearchDictionary, oid, owner));
    }
}
