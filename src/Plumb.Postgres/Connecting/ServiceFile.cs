namespace Plumb.Postgres.Connecting;

/// <summary>Looks up <c>service=name</c> in the user's and the machine's service files.</summary>
internal static class ServiceFile
{
    internal static IReadOnlyList<ConnectionSetting> Read(string service, string? named, ConnectionEnvironment environment)
    {
        var known = new List<string>();
        var files = Files(named, environment).ToList();
        foreach (var file in files.Where(File.Exists))
        {
            if (ReadFrom(file, service, known) is { } settings)
                return settings;
        }

        throw ConnectionProblems.ServiceMissing(service, files, known);
    }

    private static IEnumerable<string> Files(string? named, ConnectionEnvironment environment)
    {
        yield return named ?? Path.Combine(environment.Home, ".pg_service.conf");
        if (environment.NonEmpty("PGSYSCONFDIR") is { } folder)
            yield return Path.Combine(folder, "pg_service.conf");
    }

    private static List<ConnectionSetting>? ReadFrom(string file, string service, List<string> known)
    {
        List<ConnectionSetting>? settings = null;
        var inside = false;
        var number = 0;
        foreach (var line in Lines(file))
        {
            number++;
            if (line is "" or ['#', ..])
                continue;
            if (line is ['[', .. var name, ']'])
            {
                if (settings is not null)
                    return settings;
                known.Add(name);
                inside = name == service;
                settings = inside ? [] : null;
            }
            else if (inside)
            {
                settings!.Add(SettingOf(line, file, number));
            }
        }

        return settings;
    }

    private static List<string> Lines(string file)
    {
        try
        {
            return [.. File.ReadLines(file).Select(line => line.Trim())];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ConnectionProblems.FileMissing("service", file);
        }
    }

    private static ConnectionSetting SettingOf(string line, string file, int number) =>
        line.IndexOf('=', StringComparison.Ordinal) is var equals and > 0
        && line[..equals].Trim() is var name and not ("service" or "servicefile")
        && ConnectionParameters.IsKnown(name)
            ? new(name, line[(equals + 1)..].Trim())
            : throw ConnectionProblems.ServiceFileMalformed(file, number);
}
