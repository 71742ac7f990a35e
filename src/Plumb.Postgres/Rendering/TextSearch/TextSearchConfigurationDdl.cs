using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.TextSearch;

/// <summary>Makes text search configurations.</summary>
internal static class TextSearchConfigurationDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(TextSearchConfiguration configuration, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.TextSearchConfiguration, configuration.Name);
        Sql target = $"TEXT SEARCH CONFIGURATION {configuration.Name}";
        return new(reference, CreationRank.TextSearchConfiguration)
        {
            Statements =
            [
                .. Clauses.Making($"CREATE {target} (PARSER = {configuration.Parser})", target, configuration),
                .. configuration.Mappings.Select<TextSearchMapping, Sql>(mapping => $"ALTER {target} ADD MAPPING FOR {mapping.Token} WITH {Dictionaries(mapping)}"),
            ],
            Needs =
            [
                .. context.NeedsOf(reference),
                .. configuration.Mappings.SelectMany(mapping => mapping.Dictionaries)
                    .Select(name => Reference.To(ObjectKind.TextSearchDictionary, name)),
            ],
        };
    }

    private static Sql Dictionaries(TextSearchMapping mapping) => Sql.List(mapping.Dictionaries.Select(Sql.Of));
}
