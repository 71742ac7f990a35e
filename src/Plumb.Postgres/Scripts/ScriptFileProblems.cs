using Plumb.Core.Problems;

namespace Plumb.Postgres.Scripts;

/// <summary>What can be wrong with a file before any of its statements runs.</summary>
internal static class ScriptFileProblems
{
    internal static PlumbException Missing(string path, string? near) =>
        new(new Problem("file-missing", $"There is no file {path}.", "It was named as a SQL file.", near is null ? "Correct the path." : $"Write {near} instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near,
        });

    internal static PlumbException Folder(string path, bool isDump) => isDump
        ? Bad("file-is-dump", $"{path} is a dump in pg_dump's folder format.", "Plumb reads SQL text.", $"Turn it into SQL with `pg_restore --schema-only --file=schema.sql {path}`.")
        : Bad("file-is-folder", $"{path} is a folder.", "A SQL file is needed here.", "Name one file; `cat folder/*.sql` into standard input joins several.");

    internal static PlumbException Unreadable(string path, string why) =>
        Bad("file-unreadable", $"{path} cannot be read.", why, "Check the file's permissions and the disk.");

    internal static PlumbException CustomDump(string path, string format) =>
        Bad("file-is-dump", $"{path} is a dump in pg_dump's {format} format, not SQL text.", "Plumb reads SQL text.",
            $"Turn it into SQL with `pg_restore --schema-only --file=schema.sql {path}`.");

    internal static PlumbException Compressed(string path, string format, string program) =>
        Bad("file-is-compressed", $"{path} is compressed with {format}.", "Plumb reads SQL text.", $"Unpack it first, for instance with `{program} {path}`.");

    internal static PlumbException Binary(string path, string what) =>
        Bad("file-is-binary", $"{path} is {what}, not SQL text.", "Its first bytes say so.", "Name a SQL file.");

    internal static PlumbException Nul(string? path, int line) =>
        Bad("file-is-binary", $"{path ?? "Standard input"} is not SQL text: line {line} holds a NUL character.", "It is a binary file, or UTF-16 without a byte order mark.",
            "Name a SQL file in UTF-8.");

    internal static PlumbException NotUtf8(string? path, int line) =>
        Bad("file-not-utf8", $"{path ?? "Standard input"} is not in UTF-8; the first wrong byte comes after line {line}.",
            "It is a binary file, or in another encoding such as LATIN1.",
            "Convert it, for instance with `iconv -f LATIN1 -t UTF-8`.");

    internal static PlumbException BreaksOff(string what, SourcePosition position) =>
        new(new Problem("file-truncated", $"The file ends inside {what} that begins in line {position.Line}.",
            "It was cut off, or a closing sign is missing.", "Get the whole file, or close what is open.")
        {
            Kind = ProblemKind.BadInput,
            Position = position,
        });

    internal static PlumbException DumpBreaksOff(string? path, int line) =>
        Bad("file-truncated", $"{path ?? "Standard input"} is a dump that ends too early, in line {line}.",
            "pg_dump writes 'PostgreSQL database dump complete' at the end, and that line is missing.",
            "Make the dump again; if nothing is missing, add that line as a comment.");

    private static PlumbException Bad(string code, string what, string why, string fix) => new(new Problem(code, what, why, fix) { Kind = ProblemKind.BadInput });
}
