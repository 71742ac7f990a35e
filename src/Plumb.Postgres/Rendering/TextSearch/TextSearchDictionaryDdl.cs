using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.TextSearch;

/// <summary>Makes text search dictionaries.</summary>
internal static class TextSearchDictionaryDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(TextSearchDictionary dictionary, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.TextSearchDictionary, dictionary.Name);
        return new(reference, CreationRank.TextSearchDictionary)
        {
            Statements = Clauses.Making(
                $"CREATE TEXT SEARCH DICTIONARY {dictionary.Name} (TEMPLATE = {dictionary.Template}{Sql.Maybe(
                    dictionary.Options, options => $", {options}")})",
                $"TEXT SEARCH DICTIONARY {dictionary.Name}",
                dictionary),
            Needs = context.NeedsOf(reference),
        };
    }
}
