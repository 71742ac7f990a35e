using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Triggers;

namespace Plumb.Postgres.Rendering.Views;

/// <summary>Makes rewrite rules.</summary>
internal static class RuleDdl
{
    /// <summary>Makes one.</summary>
    public static IEnumerable<DdlStatement> Statements(QualifiedName relation, RewriteRule rule)
    {
        var reference = Reference.To(ObjectKind.Rule, relation, rule.Name);
        return Clauses.Comment($"RULE {rule.Name} ON {relation}", rule.Comment)
            .Prepend(Firing.Switch(relation, $"RULE {rule.Name}", rule.Fires))
            .Prepend((Sql)$"{rule.Definition}")
            .Where(sql => !sql.IsEmpty)
            .Select(sql => new DdlStatement(reference, sql));
    }
}
