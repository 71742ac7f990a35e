using System.Collections.Frozen;
using System.Data.Common;

namespace Plumb.Postgres.Connecting;

/// <summary>Reads <c>Host=localhost;Username=app;Password=...</c>, as .NET programs write it.</summary>
internal static class AdoConnectionText
{
    /// <summary>Each word of Npgsql with libpq's word for it, or null where Plumb leaves it out.</summary>
    private static readonly FrozenDictionary<string, string?> Words = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "host",
        ["server"] = "host",
        ["port"] = "port",
        ["database"] = "dbname",
        ["db"] = "dbname",
        ["username"] = "user",
        ["user name"] = "user",
        ["userid"] = "user",
        ["user id"] = "user",
        ["uid"] = "user",
        ["user"] = "user",
        ["password"] = "password",
        ["psw"] = "password",
        ["pwd"] = "password",
        ["passfile"] = "passfile",
        ["application name"] = "application_name",
        ["timeout"] = "connect_timeout",
        ["connection timeout"] = "connect_timeout",
        ["options"] = "options",
        ["ssl mode"] = "sslmode",
        ["sslmode"] = "sslmode",
        ["ssl negotiation"] = "sslnegotiation",
        ["ssl certificate"] = "sslcert",
        ["ssl key"] = "sslkey",
        ["ssl password"] = "sslpassword",
        ["root certificate"] = "sslrootcert",
        ["channel binding"] = "channel_binding",
        ["require auth"] = "require_auth",
        ["target session attributes"] = "target_session_attrs",
        ["gss encryption mode"] = "gssencmode",
        ["search path"] = null,
        ["command timeout"] = null,
        ["internal command timeout"] = null,
        ["cancellation timeout"] = null,
        ["pooling"] = null,
        ["minimum pool size"] = null,
        ["maximum pool size"] = null,
        ["connection idle lifetime"] = null,
        ["connection pruning interval"] = null,
        ["connection lifetime"] = null,
        ["keepalive"] = null,
        ["tcp keepalive"] = null,
        ["tcp keepalive time"] = null,
        ["tcp keepalive interval"] = null,
        ["include error detail"] = null,
        ["log parameters"] = null,
        ["trust server certificate"] = null,
        ["persist security info"] = null,
        ["encoding"] = null,
        ["client encoding"] = null,
        ["timezone"] = null,
        ["enlist"] = null,
        ["multiplexing"] = null,
        ["max auto prepare"] = null,
        ["auto prepare min usages"] = null,
        ["no reset on close"] = null,
        ["read buffer size"] = null,
        ["write buffer size"] = null,
        ["load balance hosts"] = null,
        ["load table composites"] = null,
        ["server compatibility mode"] = null,
        ["array nullability mode"] = null,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is written with Npgsql's words, or with semicolons between words that it knows.</summary>
    internal static bool Recognises(string text)
    {
        var names = text.Split(';').Select(NameOf).ToList();
        return names[0] is { } first
            && Words.ContainsKey(first)
            && (!ConnectionParameters.IsKnown(first) || names.Skip(1).Any(name => name is not null && Words.ContainsKey(name)));
    }

    internal static IReadOnlyList<ConnectionSetting> Parse(string text, List<string> notes)
    {
        var settings = new List<ConnectionSetting>();
        foreach (var (name, value) in Pairs(text))
        {
            if (!Words.TryGetValue(name, out var word))
                throw ConnectionProblems.Unknown(name, mayBeSecret: settings.Exists(setting => setting.Name.Contains("password", StringComparison.Ordinal)), Words.Keys);
            if (word is null)
                notes.Add($"The connection parameter '{name}' is left out; Plumb does not need it.");
            else
                settings.Add(new(word, word is "sslmode" or "target_session_attrs" ? Dashed(value) : value));
        }

        return settings;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string text)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            throw ConnectionProblems.Malformed("The connection text cannot be read.", "It should hold Name=value pairs with semicolons between them.",
                "Put double quotes around a value that holds a semicolon, a quote or an equals sign.");
        }

        return builder.Keys.Cast<string>().Select(name => (name, builder[name].ToString() ?? ""));
    }

    private static string? NameOf(string part) => part.IndexOf('=', StringComparison.Ordinal) is var equals and > 0 ? part[..equals].Trim() : null;

    /// <summary>Npgsql's VerifyFull and PreferStandby are libpq's verify-full and prefer-standby.</summary>
    private static string Dashed(string value) =>
        value.Contains('-', StringComparison.Ordinal)
            ? value
            : string.Concat(value.Select((sign, i) => i > 0 && char.IsUpper(sign) && char.IsLower(value[i - 1]) ? "-" + sign : sign.ToString()));
}
