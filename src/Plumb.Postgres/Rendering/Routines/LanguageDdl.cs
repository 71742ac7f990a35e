using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Routines;

/// <summary>Makes procedural languages that no extension brings.</summary>
internal static class LanguageDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(ProceduralLanguage language, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.Language, language.Name);
        Sql create = $"CREATE {Sql.If(language.Trusted, $"TRUSTED ")}LANGUAGE {language.Name} HANDLER {language.Handler}{Sql.Maybe(
            language.Inline, name => $" INLINE {name}")}{Sql.Maybe(language.Validator, name => $" VALIDATOR {name}")}";
        return new(reference, CreationRank.Language)
        {
            Statements = Clauses.Making(create, $"LANGUAGE {language.Name}", language),
            Needs = context.NeedsOf(reference),
        };
    }
}
