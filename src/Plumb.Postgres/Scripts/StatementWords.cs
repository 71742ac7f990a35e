namespace Plumb.Postgres.Scripts;

/// <summary>The words of a statement, to tell what it does without understanding all of it.</summary>
internal sealed class StatementWords
{
    /// <summary>Statements whose first words say it all, however many rows follow.</summary>
    private const int EnoughWords = 8;

    private readonly List<StatementWord> _words = [];

    private StatementWords(string text)
    {
        var lexer = new SqlLexer(text);
        var depth = 0;
        while (lexer.ReadWord(out var token))
        {
            var word = token.In(text);
            depth -= word is ")" ? 1 : 0;
            _words.Add(new(token.Kind, token.Kind == SqlTokenKind.Word ? word.ToString().ToUpperInvariant() : word.ToString(), token.Start, token.Length, depth));
            depth += word is "(" ? 1 : 0;
            if (_words.Count == EnoughWords && _words[0].Text is "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "SELECT" or "WITH" or "VALUES")
                break;
        }
    }

    internal static StatementWords Of(string text) => new(text);

    internal int Count => _words.Count;

    internal StatementWord this[int index] => index >= 0 && index < _words.Count ? _words[index] : default;

    /// <summary>Whether the statement begins with these keywords.</summary>
    internal bool Begin(params ReadOnlySpan<string> keywords) => Follow(0, keywords);

    /// <summary>Whether these keywords stand at a place.</summary>
    internal bool Follow(int at, params ReadOnlySpan<string> keywords)
    {
        for (var i = 0; i < keywords.Length; i++)
        {
            if (!this[at + i].Is(keywords[i]))
                return false;
        }

        return true;
    }

    /// <summary>Where a keyword stands outside parentheses, or -1.</summary>
    internal int IndexOf(string keyword, int from = 0) => _words.FindIndex(Math.Min(from, Count), word => word.Depth == 0 && word.Is(keyword));

    /// <summary>Whether a keyword stands anywhere.</summary>
    internal bool Has(string keyword) => _words.Exists(word => word.Is(keyword));

    /// <summary>The words from one place up to another.</summary>
    internal IEnumerable<StatementWord> Between(int from, int to) => _words.Skip(from).Take(to - from);

    /// <summary>The words in order.</summary>
    internal IEnumerable<StatementWord> All => _words;

    /// <summary>The name at a place as the engine stores it, or null where it is not plainly a name.</summary>
    internal string? NameAt(int index) => this[index] switch
    {
        { Kind: SqlTokenKind.Word } word => word.Text.ToLowerInvariant(),
        { Kind: SqlTokenKind.QuotedName, Text: ['"', .. var inner, '"'] } => inner.Replace("\"\"", "\"", StringComparison.Ordinal),
        { Kind: SqlTokenKind.Text, Text: ['\'', .. var inner, '\''] } => inner.Replace("''", "'", StringComparison.Ordinal),
        _ => null,
    };
}
