using System.Text;

namespace Plumb.Postgres.Connecting;

/// <summary>Reads <c>host=localhost password='two words'</c>, with libpq's rules for quotes and backslashes.</summary>
internal sealed class ConnectionKeywords
{
    private readonly string _text;
    private readonly List<ConnectionSetting> _settings = [];
    private int _at;

    private ConnectionKeywords(string text) => _text = text;

    internal static IReadOnlyList<ConnectionSetting> Parse(string text)
    {
        var words = new ConnectionKeywords(text);
        while (words.SkipSpace())
            words._settings.Add(words.TakeSetting());
        return words._settings;
    }

    private ConnectionSetting TakeSetting()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != '=' && !IsSpace(_text[_at]))
            _at++;
        var name = _text[start.._at];

        if (!SkipSpace() || _text[_at] != '=')
            throw ConnectionProblems.Malformed(start + 1, "A parameter has the form name=value.", "Put quotes around a value that holds spaces: password='two words'.");
        _at++;
        SkipSpace();
        return new(name, Peek() == '\'' ? TakeQuoted() : TakePlain());
    }

    private string TakePlain()
    {
        var value = new StringBuilder();
        for (; _at < _text.Length && !IsSpace(_text[_at]); _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
                _at++;
            value.Append(_text[_at]);
        }

        return value.ToString();
    }

    private string TakeQuoted()
    {
        var start = _at++;
        var value = new StringBuilder();
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\'')
            {
                _at++;
                return value.ToString();
            }

            if (_text[_at] == '\\' && _at + 1 < _text.Length)
                _at++;
            value.Append(_text[_at]);
        }

        throw ConnectionProblems.Malformed(start + 1, "The quoted value that begins there does not end.", "Close the quote; write a quote inside it as \\'.");
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool SkipSpace()
    {
        while (_at < _text.Length && IsSpace(_text[_at]))
            _at++;
        return _at < _text.Length;
    }

    private static bool IsSpace(char sign) => sign is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';
}
