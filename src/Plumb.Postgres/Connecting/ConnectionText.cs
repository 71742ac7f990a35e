namespace Plumb.Postgres.Connecting;

/// <summary>Reads a connection in any of the forms that people write, and fills it up from service files and variables.</summary>
internal static class ConnectionText
{
    /// <summary>What the text, the service it names and the environment say, in this order of precedence.</summary>
    internal static Dictionary<string, string> Read(string? text, ConnectionEnvironment environment, List<string> notes)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(settings, Written(text, notes).Reverse());

        var defaults = ConnectionParameters.From(environment).ToList();
        if ((Value(settings, "service") ?? environment.NonEmpty("PGSERVICE")) is { } service)
            Add(settings, ServiceFile.Read(service, Value(settings, "servicefile") ?? environment.NonEmpty("PGSERVICEFILE"), environment).Reverse());
        Add(settings, defaults);

        Check(settings.Keys, notes);
        return settings;
    }

    private static IReadOnlyList<ConnectionSetting> Written(string? text, List<string> notes)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];

        text = text.Trim();
        if (ConnectionUri.Recognises(text))
            return Known(ConnectionUri.Parse(text), encoded: true);
        if (text.Contains("://", StringComparison.Ordinal) && !text[..text.IndexOf("://", StringComparison.Ordinal)].Contains('=', StringComparison.Ordinal))
            throw ConnectionProblems.Malformed("The connection is a URI of another kind.", "A PostgreSQL URI begins with postgresql:// or postgres://.", "Write postgresql://user@host/database.");
        if (!text.Contains('=', StringComparison.Ordinal))
            throw ConnectionProblems.Malformed("The connection text is neither a URI nor a list of parameters.", "It holds no '='.", "Write postgresql://user@host/database, or dbname=name for a database of this machine.");
        return AdoConnectionText.Recognises(text) ? AdoConnectionText.Parse(text, notes) : Known(ConnectionKeywords.Parse(text), encoded: false);
    }

    private static IReadOnlyList<ConnectionSetting> Known(IReadOnlyList<ConnectionSetting> settings, bool encoded)
    {
        var afterPassword = false;
        foreach (var setting in settings)
        {
            if (!ConnectionParameters.IsKnown(setting.Name))
            {
                var mayBeSecret = encoded ? settings.Any(other => other.Value.Contains('@', StringComparison.Ordinal)) : afterPassword;
                throw ConnectionProblems.Unknown(setting.Name, mayBeSecret, ConnectionParameters.Known);
            }

            afterPassword |= setting.Name.Contains("password", StringComparison.Ordinal);
        }

        return settings;
    }

    private static void Add(Dictionary<string, string> settings, IEnumerable<ConnectionSetting> more)
    {
        foreach (var setting in more.Where(setting => setting.Value.Length > 0))
            settings.TryAdd(setting.Name, setting.Value);
    }

    private static string? Value(Dictionary<string, string> settings, string name) => settings.GetValueOrDefault(name);

    private static void Check(IEnumerable<string> names, List<string> notes)
    {
        foreach (var name in names)
        {
            if (ConnectionParameters.IsUnsupported(name))
                throw ConnectionProblems.Unsupported(name);
            if (ConnectionParameters.IsIgnored(name))
                notes.Add($"The connection parameter '{name}' is left out; Plumb does not need it.");
        }
    }
}
