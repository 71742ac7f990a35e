namespace Plumb.Postgres.Scripts;

/// <summary>Follows the tokens of one statement to see where it ends.</summary>
internal struct StatementScan
{
    private int _words;
    private bool _isCreate;
    private bool _isRoutine;
    private bool _isCopy;
    private bool _sawFrom;
    private bool _sawBegin;

    /// <summary>Parentheses that are open, and where the outermost one is.</summary>
    internal int Parentheses { get; private set; }

    /// <summary>Where the outermost open parenthesis, or the body's BEGIN, is.</summary>
    internal int OpenedAt { get; private set; }

    /// <summary>Blocks that are open in the body of a SQL routine: BEGIN ATOMIC and CASE.</summary>
    internal int Blocks { get; private set; }

    /// <summary>Whether rows follow the statement.</summary>
    internal bool ReadsRows { get; private set; }

    /// <summary>Takes a token; true when it is the semicolon that ends the statement.</summary>
    internal bool Take(SqlToken token, ReadOnlySpan<char> text)
    {
        switch (token.Kind)
        {
            case SqlTokenKind.Punctuation:
                return TakePunctuation(text[token.Start], token.Start);
            case SqlTokenKind.Word:
                TakeWord(token.In(text), token.Start);
                break;
            default:
                _words += token.IsBlank ? 0 : 1;
                break;
        }

        return false;
    }

    private bool TakePunctuation(char sign, int at)
    {
        if (sign == ';')
            return Parentheses == 0 && Blocks == 0;
        if (sign == '(' && Parentheses++ == 0 && Blocks == 0)
            OpenedAt = at;
        else if (sign == ')' && Parentheses > 0)
            Parentheses--;
        return false;
    }

    private void TakeWord(ReadOnlySpan<char> word, int at)
    {
        _words++;
        if (_words == 1)
        {
            _isCreate = Is(word, "CREATE");
            _isCopy = Is(word, "COPY");
        }
        else if (_isCreate && _words <= 4)
        {
            _isRoutine |= Is(word, "FUNCTION") || Is(word, "PROCEDURE");
        }

        if (_isRoutine)
            TakeBodyWord(word, at);
        if (_isCopy && Parentheses == 0)
        {
            ReadsRows |= _sawFrom && Is(word, "STDIN");
            _sawFrom = Is(word, "FROM");
        }
    }

    private void TakeBodyWord(ReadOnlySpan<char> word, int at)
    {
        if (Blocks == 0 && _sawBegin && Is(word, "ATOMIC") && Parentheses == 0)
            Blocks = 1;
        else if (Blocks > 0)
            Blocks += Is(word, "CASE") ? 1 : Is(word, "END") ? -1 : 0;

        _sawBegin = Is(word, "BEGIN");
        if (_sawBegin && Blocks == 0)
            OpenedAt = at;
    }

    private static bool Is(ReadOnlySpan<char> word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
