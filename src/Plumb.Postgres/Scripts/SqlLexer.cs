using System.Buffers;

namespace Plumb.Postgres.Scripts;

/// <summary>Cuts SQL text into tokens by the rules of PostgreSQL's scanner. The tokens, put together, are the text.</summary>
/// <param name="text">The text.</param>
/// <param name="backslashEscapes">Whether a backslash hides a quote in every string, as with <c>standard_conforming_strings = off</c>.</param>
public ref struct SqlLexer(ReadOnlySpan<char> text, bool backslashEscapes = false)
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r\f\v");
    private static readonly SearchValues<char> OperatorSigns = SearchValues.Create("+-*/<>=~!@#%^&|`?");

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Takes the next token; false at the end of the text.</summary>
    public bool Read(out SqlToken token)
    {
        token = default;
        if (_at >= _text.Length)
            return false;

        token = Next(_text[_at..], _at);
        _at = token.End;
        return true;
    }

    /// <summary>Takes the next token that is neither blank nor a comment; false at the end of the text.</summary>
    public bool ReadWord(out SqlToken token)
    {
        while (Read(out token))
        {
            if (!token.IsBlank)
                return true;
        }

        return false;
    }

    private readonly SqlToken Next(ReadOnlySpan<char> rest, int start) => rest[0] switch
    {
        ' ' or '\t' or '\n' or '\r' or '\f' or '\v' => Token(SqlTokenKind.Space, start, LengthOf(rest, rest.IndexOfAnyExcept(Blanks))),
        '-' when rest is ['-', '-', ..] => Token(SqlTokenKind.LineComment, start, LengthOf(rest, rest.IndexOfAny('\n', '\r'))),
        '/' when rest is ['/', '*', ..] => BlockComment(rest, start),
        '\'' => Quoted(SqlTokenKind.Text, rest, start, 0, '\'', backslashEscapes),
        '"' => Quoted(SqlTokenKind.QuotedName, rest, start, 0, '"', false),
        'e' or 'E' when rest is [_, '\'', ..] => Quoted(SqlTokenKind.Text, rest, start, 1, '\'', true),
        'b' or 'B' or 'x' or 'X' when rest is [_, '\'', ..] => Quoted(SqlTokenKind.Text, rest, start, 1, '\'', false),
        'n' or 'N' when rest is [_, '\'', ..] => Quoted(SqlTokenKind.Text, rest, start, 1, '\'', backslashEscapes),
        'u' or 'U' when rest is [_, '&', '\'', ..] => Quoted(SqlTokenKind.Text, rest, start, 2, '\'', false),
        'u' or 'U' when rest is [_, '&', '"', ..] => Quoted(SqlTokenKind.QuotedName, rest, start, 2, '"', false),
        '$' => Dollar(rest, start),
        >= '0' and <= '9' => Number(rest, start),
        '.' when rest is [_, >= '0' and <= '9', ..] => Number(rest, start),
        '.' when rest is [_, '.', ..] => Token(SqlTokenKind.Punctuation, start, 2),
        '(' or ')' or '[' or ']' or ',' or ';' or ':' or '.' => Token(SqlTokenKind.Punctuation, start, 1),
        '\\' => Token(SqlTokenKind.Backslash, start, 1),
        var sign when IsNameStart(sign) => Token(SqlTokenKind.Word, start, NameLength(rest)),
        var sign when OperatorSigns.Contains(sign) => Operator(rest, start),
        _ => Token(SqlTokenKind.Unknown, start, 1),
    };

    private static SqlToken Token(SqlTokenKind kind, int start, int length) => new(kind, start, length);

    private static int LengthOf(ReadOnlySpan<char> rest, int end) => end < 0 ? rest.Length : end;

    /// <summary>PostgreSQL takes every character beyond ASCII as a letter.</summary>
    private static bool IsNameStart(char sign) => char.IsAsciiLetter(sign) || sign is '_' or >= '\u0080';

    private static bool IsNamePart(char sign) => IsNameStart(sign) || char.IsAsciiDigit(sign) || sign == '$';

    private static int NameLength(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && IsNamePart(rest[length]))
            length++;
        return length;
    }

    private static SqlToken BlockComment(ReadOnlySpan<char> rest, int start)
    {
        var depth = 0;
        for (var i = 0; i + 1 < rest.Length; i++)
        {
            var step = rest[i..].IndexOfAny('/', '*');
            if (step < 0)
                break;
            i += step;
            if (i + 1 >= rest.Length)
                break;

            var sign = (rest[i], rest[i + 1]);
            depth += sign == ('/', '*') ? 1 : sign == ('*', '/') ? -1 : 0;
            i += sign is ('/', '*') or ('*', '/') ? 1 : 0;
            if (depth == 0)
                return new(SqlTokenKind.BlockComment, start, i + 1);
        }

        return new(SqlTokenKind.BlockComment, start, rest.Length, Ends: false);
    }

    /// <summary>A doubled quote is a quote inside; a string with escapes goes on in the next line's quotes.</summary>
    private static SqlToken Quoted(SqlTokenKind kind, ReadOnlySpan<char> rest, int start, int prefix, char quote, bool escapes)
    {
        for (var i = prefix + 1; i < rest.Length; i++)
        {
            var step = escapes ? rest[i..].IndexOfAny(quote, '\\') : rest[i..].IndexOf(quote);
            if (step < 0)
                break;
            i += step;
            if (rest[i] == '\\' || (i + 1 < rest.Length && rest[i + 1] == quote))
                i++;
            else if (escapes && Continuation(rest[(i + 1)..]) is var gap and > 0)
                i += gap;
            else
                return new(kind, start, i + 1);
        }

        return new(kind, start, rest.Length, Ends: false);
    }

    /// <summary>The distance to a quote that continues a string: only blanks and comments, and at least one end of line, lie between.</summary>
    private static int Continuation(ReadOnlySpan<char> rest)
    {
        var sawLine = false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\'')
                return sawLine ? i + 1 : 0;
            if (rest[i..] is ['-', '-', ..])
                i += LengthOf(rest[i..], rest[i..].IndexOfAny('\n', '\r')) - 1;
            else if (!Blanks.Contains(rest[i]))
                return 0;
            else
                sawLine |= rest[i] is '\n' or '\r';
        }

        return 0;
    }

    private static SqlToken Dollar(ReadOnlySpan<char> rest, int start)
    {
        var digits = 1;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        if (digits > 1)
            return new(SqlTokenKind.Parameter, start, digits);

        var tag = 1;
        while (tag < rest.Length && rest[tag] != '$' && (IsNameStart(rest[tag]) || char.IsAsciiDigit(rest[tag])))
            tag++;
        if (tag >= rest.Length || rest[tag] != '$')
            return new(SqlTokenKind.Unknown, start, 1);

        var delimiter = rest[..(tag + 1)];
        var end = rest[delimiter.Length..].IndexOf(delimiter);
        return end < 0
            ? new(SqlTokenKind.DollarText, start, rest.Length, Ends: false)
            : new(SqlTokenKind.DollarText, start, end + 2 * delimiter.Length);
    }

    /// <summary>Digits with what may stand among them; two dots are a range, not a fraction.</summary>
    private static SqlToken Number(ReadOnlySpan<char> rest, int start)
    {
        var length = 1;
        for (; length < rest.Length; length++)
        {
            var sign = rest[length];
            var goesOn = char.IsAsciiLetterOrDigit(sign) || sign == '_'
                || (sign == '.' && rest[length - 1] != '.' && (length + 1 >= rest.Length || rest[length + 1] != '.'))
                || (sign is '+' or '-' && rest[length - 1] is 'e' or 'E' && rest[..2] is not ['0', 'x' or 'X'] && length + 1 < rest.Length && char.IsAsciiDigit(rest[length + 1]));
            if (!goesOn)
                break;
        }

        return new(SqlTokenKind.Number, start, length);
    }

    /// <summary>An operator ends where a comment begins.</summary>
    private static SqlToken Operator(ReadOnlySpan<char> rest, int start)
    {
        var length = 1;
        while (length < rest.Length && OperatorSigns.Contains(rest[length]) && rest[length..] is not (['-', '-', ..] or ['/', '*', ..]))
            length++;
        return new(SqlTokenKind.Operator, start, length);
    }
}
