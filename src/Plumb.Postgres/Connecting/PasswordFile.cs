using System.Text;

namespace Plumb.Postgres.Connecting;

/// <summary>Looks up a password in <c>~/.pgpass</c>.</summary>
internal sealed class PasswordFile
{
    private const UnixFileMode ForOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly IReadOnlyList<string[]> _entries;

    private PasswordFile(IReadOnlyList<string[]> entries) => _entries = entries;

    /// <summary>Reads the file; one that others can read is left out with a note, as libpq does.</summary>
    internal static PasswordFile Read(string path, List<string> notes)
    {
        if (!File.Exists(path))
            return new([]);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ForOthers) != 0)
        {
            notes.Add($"The password file {path} is left out because others can read it; run `chmod 600 {path}`.");
            return new([]);
        }

        try
        {
            return new(File.ReadLines(path).Where(line => line is not ("" or ['#', ..])).Select(Fields).Where(fields => fields.Length == 5).ToList());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            notes.Add($"The password file {path} cannot be read, so it is left out.");
            return new([]);
        }
    }

    /// <summary>Where the file is, unless a parameter says otherwise.</summary>
    internal static string DefaultPath(ConnectionEnvironment environment) =>
        OperatingSystem.IsWindows()
            ? Path.Combine(environment.NonEmpty("APPDATA") ?? environment.Home, "postgresql", "pgpass.conf")
            : Path.Combine(environment.Home, ".pgpass");

    /// <summary>The password of the first entry that fits, or null.</summary>
    internal string? Find(string host, int port, string database, string user)
    {
        string[] wanted = [host, $"{port}", database, user];
        return _entries.FirstOrDefault(entry => wanted.Select((field, i) => entry[i] == "*" || Unescaped(entry[i]) == field).All(fits => fits)) is { } entry
            ? Unescaped(entry[4])
            : null;
    }

    /// <summary>Splits at the colons that no backslash hides; a password may hold further colons only when they are hidden.</summary>
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == ':')
            {
                fields.Add(line[start..i]);
                start = i + 1;
            }
        }

        fields.Add(line[start..]);
        return fields.Count > 5 ? [.. fields[..5]] : [.. fields];
    }

    private static string Unescaped(string field)
    {
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 1 < field.Length)
                i++;
            text.Append(field[i]);
        }

        return text.ToString();
    }
}
