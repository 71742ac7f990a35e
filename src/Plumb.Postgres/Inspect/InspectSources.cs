using Plumb.Core.Problems;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Inspect;

/// <summary>Tells what a user meant by the text that names a source.</summary>
public static class InspectSources
{
    private const int MostNamesToCompare = 1000;

    /// <summary>Tells it, or throws a <see cref="PlumbException"/> that says what would have been right.</summary>
    /// <param name="text">The text; null for the database that the environment names.</param>
    /// <param name="environment">Where variables and files are looked up.</param>
    public static InspectSource Of(string? text, ConnectionEnvironment environment)
    {
        if (text == "-")
            return new InspectSource.StandardInput();
        if (string.IsNullOrEmpty(text) || IsUri(text))
            return new InspectSource.Database(ConnectionTarget.Parse(text, environment));
        if (Directory.Exists(text))
            return OfFolder(text);
        if (File.Exists(text))
            return OfFile(text);
        if (text.Contains('=', StringComparison.Ordinal) && !IsOtherUri(text))
            return new InspectSource.Database(ConnectionTarget.Parse(text, environment));

        throw new PlumbException(text.Split("://") is [var scheme, _, ..] ? WrongScheme(scheme) : Missing(text));
    }

    private static bool IsUri(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A URI may hold an equals sign, which else makes a connection of parameters.</summary>
    private static bool IsOtherUri(string text) => text.IndexOf("://", StringComparison.Ordinal) is var at and > 0 && !text[..at].Contains('=');

    private static InspectSource OfFile(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => new InspectSource.Saved(path),
        ".yaml" or ".yml" => throw new PlumbException(Blueprint(path)),
        _ => new InspectSource.Scripts(path, [path]),
    };

    private static InspectSource.Scripts OfFolder(string path)
    {
        var files = Directory.GetFiles(path, "*.sql").Order(StringComparer.Ordinal).ToValueList();
        return files.IsEmpty ? throw new PlumbException(EmptyFolder(path)) : new(path, files);
    }

    /// <summary>What other programs call PostgreSQL in a URI is told from other engines.</summary>
    private static Problem WrongScheme(string scheme)
    {
        var isKin = scheme.Contains("postgres", StringComparison.OrdinalIgnoreCase) || scheme.StartsWith("pg", StringComparison.OrdinalIgnoreCase);
        var near = isKin ? "postgresql" : Spelling.Nearest(scheme, ["postgres", "postgresql"]);
        return new("connection-scheme-unknown", $"Plumb cannot connect to '{scheme}://…'.", "It speaks PostgreSQL only, whose URIs begin with postgres:// or postgresql://.",
            near is null ? "Name a PostgreSQL database, or a SQL file for PostgreSQL." : $"Write '{near}://' instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near is null ? null : $"{near}://",
        };
    }

    private static Problem Missing(string text)
    {
        var near = Near(text);
        return new("source-missing", $"'{text}' is neither a file nor a connection.",
            "A connection is a URI (postgres://user@host/database) or parameters (host=… dbname=…).",
            near is null ? "Correct the path, or see `plumb help connections`." : $"Write '{near}' instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near,
        };
    }

    /// <summary>The file in the same folder that has nearly that name.</summary>
    private static string? Near(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var searched = folder.Length > 0 ? folder : ".";
        if (!Directory.Exists(searched))
            return null;

        try
        {
            var names = Directory.EnumerateFileSystemEntries(searched).Take(MostNamesToCompare).Select(entry => Path.GetFileName(entry)!);
            return Spelling.Nearest(Path.GetFileName(path), names) is { } near ? Path.Combine(folder, near) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It only helps with the spelling; the problem itself is told all the same.
            return null;
        }
    }

    private static Problem Blueprint(string path) => new(
        "blueprint-unsupported", $"{path} looks like a blueprint, which this version cannot read.",
        "Blueprints come with `plumb design`, which is not there yet.", "Give a SQL file, a saved result (.json) or a connection.")
    {
        Kind = ProblemKind.BadInput,
    };

    private static Problem EmptyFolder(string path) => new("folder-without-sql", $"The folder {path} holds no .sql file.",
        "Of a folder, the files that end in .sql are loaded in the order of their names.",
        "Name a folder that holds SQL files, or one file.")
    {
        Kind = ProblemKind.BadInput,
    };
}
