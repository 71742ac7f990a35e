using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.TextSearch;

/// <summary>Makes text search templates.</summary>
internal static class TextSearchTemplateDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(TextSearchTemplate template, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.TextSearchTemplate, template.Name);
        Sql target = $"TEXT SEARCH TEMPLATE {template.Name}";
        return new(reference, CreationRank.TextSearchTemplate)
        {
            Statements = Clauses.Making(
                $"CREATE {target} ({Sql.Maybe(template.Initialize, name => $"INIT = {name}, ")}LEXIZE = {template.Lexize})", target, template),
            Needs = context.NeedsOf(reference),
        };
    }
}
