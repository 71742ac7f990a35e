using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads rewrite rules, but for those that make views.</summary>
internal sealed class RuleQuery : CatalogQuery
{
    public override string[] Reads => ["pg_rewrite"];

    public override Sql Query(int major) =>
        $"""
        SELECT r.oid, r.ev_class, r.rulename, r.ev_enabled::text, CASE WHEN r.rulename <> '_RETURN' THEN pg_get_ruledef(r.oid) END
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var relation = draft.Relations[row.Oid()];
        var name = row.Name();
        var fires = TriggerQuery.AsFiringMode(row.Letter());
        if (row.TextOrNull() is not { } definition)
        {
            draft.Register(SystemCatalog.Rule, oid, relation.Reference);
            return;
        }

        relation.Rules.Add(new RewriteRule
        {
            Name = name,
            Definition = new SqlExpression(definition.TrimEnd(';')),
            Fires = fires,
            Comment = draft.Comment(SystemCatalog.Rule, oid),
        });
        draft.Register(SystemCatalog.Rule, oid, new(ObjectKind.Rule, $"{relation.Name}.{name.Written}"));
    }
}
