using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.TextSearch;

/// <summary>Makes text search parsers.</summary>
internal static class TextSearchParserDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(TextSearchParser parser, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.TextSearchParser, parser.Name);
        Sql target = $"TEXT SEARCH PARSER {parser.Name}";
        return new(reference, CreationRank.TextSearchParser)
        {
            Statements = Clauses.Making(
                $"""
                CREATE {target} (
                    {Clauses.Lines(Settings(parser))}
                )
                """, target, parser),
            Needs = context.NeedsOf(reference),
        };
    }

    private static IEnumerable<Sql> Settings(TextSearchParser parser) =>
    [
        $"START = {parser.Start}",
        $"GETTOKEN = {parser.NextToken}",
        $"END = {parser.End}",
        $"LEXTYPES = {parser.TokenTypes}",
        Sql.Maybe(parser.Headline, name => $"HEADLINE = {name}"),
    ];
}
