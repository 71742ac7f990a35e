using System.Diagnostics;
using System.Text.RegularExpressions;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>Compares the schemas of two databases as pg_dump writes them.</summary>
internal static partial class PgDump
{
    private static readonly Lazy<(string Path, int Major)?> Newest = new(Find);

    /// <summary>What only one of the two dumps has; empty when they agree, or when this machine's pg_dump is too old for the server.</summary>
    public static async Task<string> DifferenceAsync(ScratchServer server, LawDatabase first, LawDatabase second, Func<string, bool> counts, CancellationToken cancellation)
    {
        if (Newest.Value is not var (program, major) || major < server.MajorVersion)
            return "";
        var dumps = await Task.WhenAll(DumpAsync(program, server, first.Name, cancellation), DumpAsync(program, server, second.Name, cancellation));
        var (one, two) = (Statements(dumps[0]), Statements(dumps[1]));
        return string.Join('\n', Only("-", one, two).Concat(Only("+", two, one)).Where(counts).Take(20));
    }

    private static IEnumerable<string> Only(string sign, List<string> some, List<string> others) =>
        some.Except(others).Select(statement => $"{sign} {statement}");

    private static async Task<string> DumpAsync(string program, ScratchServer server, Identifier database, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, ["--schema-only", "--no-subscriptions", "--host", server.Folder, "--username", ScratchServer.Bootstrap, "--dbname", database.Value])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var text = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException(await errors);
    }

    /// <summary>Takes a dump apart into its statements, in the order of their text.</summary>
    /// <remarks>
    /// pg_dump orders objects of a kind by name, but then by what they need, and breaks ties and cycles by their numbers, which
    /// no copy shares. The tokens of \restrict are random, and a SET stands before whatever happens to need it first.
    /// </remarks>
    private static List<string> Statements(string dump) =>
        [.. Heading().Split(dump).Skip(1).Select(part => Trailer().Replace(part, "").Trim()).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^--\n-- (?=Name: .*; Type: )", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\\(un)?restrict .*$|^--\n-- PostgreSQL database dump complete\n--$|^SET default_.*$", RegexOptions.Multiline)]
    private static partial Regex Trailer();

    private static (string, int)? Find()
    {
        for (var major = EngineBuild.Newest; major >= EngineBuild.Oldest; major--)
        {
            var path = $"/usr/lib/postgresql/{major}/bin/pg_dump";
            if (File.Exists(path))
                return (path, major);
        }

        return null;
    }
}
