using System.Text;

namespace Plumb.Postgres.Connecting;

/// <summary>Reads <c>postgresql://user:password@host:port,host:port/database?parameter=value</c>.</summary>
internal sealed class ConnectionUri
{
    private static readonly string[] Schemes = ["postgresql://", "postgres://"];

    private readonly string _text;
    private readonly List<ConnectionSetting> _settings = [];
    private int _at;

    private ConnectionUri(string text, int start) => (_text, _at) = (text, start);

    internal static bool Recognises(string text) => SchemeOf(text) is not null;

    internal static IReadOnlyList<ConnectionSetting> Parse(string text)
    {
        var uri = new ConnectionUri(text, SchemeOf(text)!.Length);
        uri.TakeUserAndPassword();
        uri.TakeHosts();
        uri.TakeDatabase();
        uri.TakeParameters();
        return uri._settings;
    }

    private static string? SchemeOf(string text) =>
        Array.Find(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private void TakeUserAndPassword()
    {
        var end = _text.AsSpan(_at).IndexOfAny('@', '/');
        if (end < 0 || _text[_at + end] != '@')
            return;

        var part = _text.Substring(_at, end);
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        Add("user", colon < 0 ? part : part[..colon]);
        if (colon >= 0)
            Add("password", part[(colon + 1)..]);
        _at += end + 1;
    }

    private void TakeHosts()
    {
        List<string> hosts = [], ports = [];
        do
        {
            hosts.Add(TakeHost());
            ports.Add(Peek() == ':' ? TakePort() : "");
        }
        while (TakeIf(','));

        if (hosts.Exists(host => host.Length > 0))
            Add("host", string.Join(',', hosts));
        if (ports.Exists(port => port.Length > 0))
            Add("port", string.Join(',', ports));
    }

    private string TakeHost()
    {
        if (!TakeIf('['))
            return TakeUntil(':', '/', '?', ',');

        var address = TakeUntil(']');
        if (!TakeIf(']'))
            throw ConnectionProblems.Malformed(_at + 1, "An IPv6 address that opens with '[' does not close with ']'.", "Write the address as [::1].");
        if (Peek() is not (':' or '/' or '?' or ',' or '\0'))
            throw ConnectionProblems.Malformed(_at + 1, "Only a port, a path or a parameter can follow ']'.", "Write the address as [::1]:5432.");
        return address;
    }

    private string TakePort()
    {
        _at++;
        return TakeUntil('/', '?', ',');
    }

    private void TakeDatabase()
    {
        if (TakeIf('/') && TakeUntil('?') is { Length: > 0 } database)
            Add("dbname", database);
    }

    private void TakeParameters()
    {
        if (!TakeIf('?'))
            return;

        do
        {
            var start = _at;
            var part = TakeUntil('&', '&', '&', '&', inParameters: true);
            if (part.Length == 0)
                continue;
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || part.IndexOf('=', equals + 1) >= 0)
                throw ConnectionProblems.Malformed(start + 1, "A parameter in a URI has the form name=value.",
                    "Percent-encode '=', '&', '?', '@' and '/' inside values and passwords.");
            Add(Decode(part[..equals], start), part[(equals + 1)..]);
        }
        while (TakeIf('&'));
    }

    private void Add(string name, string encoded)
    {
        var value = Decode(encoded, _at);
        _settings.Add(name == "ssl" && value == "true" ? new("sslmode", "require") : new(name, value));
    }

    /// <summary>Takes text up to one of the signs; an '@' in it means that a password was not encoded, and is not shown.</summary>
    private string TakeUntil(char first, char second = '\0', char third = '\0', char fourth = '\0', bool inParameters = false)
    {
        var rest = _text.AsSpan(_at);
        var end = rest.IndexOfAny([first, second, third, fourth]);
        var part = end < 0 ? rest : rest[..end];
        if (!inParameters && part.Contains('@'))
            throw ConnectionProblems.Malformed(_at + 1, "A host, a port or a database name holds an '@'; perhaps a password does.",
                "Percent-encode '@' as %40, '/' as %2F and ':' as %3A in the user's name and the password.");
        _at += part.Length;
        return part.ToString();
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool TakeIf(char sign)
    {
        if (Peek() != sign)
            return false;
        _at++;
        return true;
    }

    private static string Decode(string text, int column)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;

        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1));
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]) && text.AsSpan(i + 1, 2) is not "00")
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
            else
                throw ConnectionProblems.Malformed(column + 1, "A '%' must be followed by two hexadecimal digits other than 00.", "Write a plain '%' as %25.");
            i += text[i] == '%' ? 2 : char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 1 : 0;
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
