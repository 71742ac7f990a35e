using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads text search parsers.</summary>
internal sealed class TextSearchParserQuery : CatalogQuery
{
    public override string[] Reads => ["pg_ts_parser"];

    public override Sql Query(int major) =>
        $"""
        SELECT p.oid, n.nspname, p.prsname, {RoutineName($"p.prsstart")}, {RoutineName($"p.prstoken")}, {RoutineName($"p.prsend")},
               {RoutineName($"p.prslextype")}, {RoutineName($"p.prsheadline")}
        FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var parser = new TextSearchParser
        {
            Name = new QualifiedName(draft.Pooled(row.Text()), row.Name()),
            Start = row.QualifiedName(),
            NextToken = row.QualifiedName(),
            End = row.QualifiedName(),
            TokenTypes = row.QualifiedName(),
            Headline = row.QualifiedNameOrNull(),
        };
        draft.TextSearchParsers.Add(draft.Described(
            parser, new(ObjectKind.TextSearchParser, parser.Name.ToString()), SystemCatalog.TextSearchParser, oid));
    }
}
