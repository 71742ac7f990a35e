using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Names what people made of kinds that the catalog has no record for.</summary>
internal sealed class UnmodelledQuery : CatalogQuery
{
    public override string[] Reads => ["pg_ts_parser", "pg_ts_template", "pg_am", "pg_transform", "pg_seclabel"];

    public override Sql Query(int major) =>
        $"""
        SELECT 'pg_ts_parser'::regclass::oid, p.oid, 'p', format('%I.%I', n.nspname, p.prsname)
        FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace WHERE {InUserSchema}
        UNION ALL
        SELECT 'pg_ts_template'::regclass, p.oid, 't', format('%I.%I', n.nspname, p.tmplname)
        FROM pg_ts_template p JOIN pg_namespace n ON n.oid = p.tmplnamespace WHERE {InUserSchema}
        UNION ALL
        SELECT 'pg_am'::regclass, a.oid, 'a', quote_ident(a.amname) FROM pg_am a WHERE a.oid >= 16384
        UNION ALL
        SELECT 'pg_transform'::regclass, t.oid, 'f', format('%s LANGUAGE %I', format_type(t.trftype, NULL), l.lanname)
        FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang WHERE t.oid >= 16384
        UNION ALL
        SELECT 0, 0, 's', format('%s labels of provider %s', count(*), s.provider) FROM pg_seclabel s GROUP BY s.provider
        UNION ALL
        SELECT 0, 0, 'l', format('%s large objects', count(*)) FROM pg_largeobject_metadata HAVING count(*) > 0
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var (catalog, oid) = (row.Oid(), row.Oid());
        if (draft.ExtensionMembers.ContainsKey((catalog, oid)))
            return;

        var (kind, reason) = row.Text() switch
        {
            "p" => (ObjectKind.TextSearchParser, "Text search parsers are written in C; they have no record."),
            "t" => (ObjectKind.TextSearchTemplate, "Text search templates are written in C; they have no record."),
            "a" => (ObjectKind.AccessMethod, "Access methods are written in C; they have no record."),
            "f" => (ObjectKind.Transform, "Transforms have no record."),
            "s" => (ObjectKind.SecurityLabel, "Security labels belong to the provider that must be loaded; they have no record."),
            _ => (ObjectKind.LargeObject, "Large objects are rows, not schema."),
        };
        var self = new ObjectReference(kind, row.Text());
        draft.Register(catalog, oid, self);
        draft.NotCovered.Add(new NotCovered(self, reason));
    }
}
