namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Text search.</summary>
internal static class SearchMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("text search dictionary", 2, Dictionary),
        new("text search configuration", 3, Configuration),
        new("text search parser", 1, Parser),
        new("text search template", 1, Template),
        new("text search index", 1, Index),
    ];

    private static void Dictionary(Draft draft)
    {
        var name = draft.Invent("dict");
        draft.Add("text search dictionary", $"create text search dictionary {name} (template = {draft.Dice.Pick(["simple, accept = false", "snowball, language = 'german', stopwords = 'german'", "pg_catalog.simple"])})");
        draft.Note($"text search dictionary {name}");
        var configuration = draft.Invent("conf");
        draft.Add("text search configuration", $"create text search configuration {configuration} (copy = pg_catalog.simple)");
        draft.Add("text search configuration", $"alter text search configuration {configuration} alter mapping for asciiword, word with {name}, pg_catalog.english_stem, simple");
        draft.Note($"text search configuration {configuration}");
        draft.SearchConfigurations.Add(configuration);
    }

    private static void Configuration(Draft draft)
    {
        var name = draft.Invent("conf");
        var copied = draft.Dice.Chance(0.6);
        draft.Add("text search configuration", $"create text search configuration {name} ({(copied ? $"copy = {draft.Dice.Pick(draft.SearchConfigurations)}" : "parser = pg_catalog.\"default\"")})");
        if (copied)
            draft.Add("text search configuration", $"alter text search configuration {name} drop mapping if exists for email, url");
        draft.Note($"text search configuration {name}");
        draft.SearchConfigurations.Add(name);
    }

    private static void Parser(Draft draft)
    {
        var name = draft.Invent("parser");
        draft.Add("text search parser", $"create text search parser {name} (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, headline = prsd_headline, lextypes = prsd_lextype)");
        draft.Note($"text search parser {name}", owned: false);
    }

    private static void Template(Draft draft)
    {
        var name = draft.Invent("template");
        draft.Add("text search template", $"create text search template {name} (init = dsimple_init, lexize = dsimple_lexize)");
        draft.Note($"text search template {name}", owned: false);
    }

    private static void Index(Draft draft)
    {
        if (draft.Table(table => table.Columns.Any(column => column.Type.Sql == "text" && column.Stored)) is not { } table)
            return;
        var column = table.Columns.First(column => column.Type.Sql == "text" && column.Stored);
        var name = draft.Names.Next("search_ix");
        draft.Add("text search index", $"create index {name} on {table.Name} using gin (to_tsvector({Quoted.Text(draft.Dice.Pick(draft.SearchConfigurations))}::regconfig, coalesce({column.Name}, '')))");
        column.Needed = true;
        draft.Commentable.Add($"index {table.Schema}.{name}");
    }
}
