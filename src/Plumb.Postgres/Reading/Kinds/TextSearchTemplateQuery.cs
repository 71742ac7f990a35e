using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads text search templates.</summary>
internal sealed class TextSearchTemplateQuery : CatalogQuery
{
    public override string[] Reads => ["pg_ts_template"];

    public override Sql Query(int major) =>
        $"""
        SELECT t.oid, n.nspname, t.tmplname, {RoutineName($"t.tmplinit")}, {RoutineName($"t.tmpllexize")}
        FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var template = new TextSearchTemplate
        {
            Name = new QualifiedName(draft.Pooled(row.Text()), row.Name()),
            Initialize = row.QualifiedNameOrNull(),
            Lexize = row.QualifiedName(),
        };
        draft.TextSearchTemplates.Add(draft.Described(
            template, new(ObjectKind.TextSearchTemplate, template.Name.ToString()), SystemCatalog.TextSearchTemplate, oid));
    }
}
