using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Tests.Laws;
using Plumb.Postgres.Tests.Schemas;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Tests.Twin;

/// <summary>What psql records with the script is as good as a connection.</summary>
public sealed partial class RecordingTests
{
    private static readonly string Script = RecordingScript.Write(new());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Makes_the_same_twin_as_a_connection(int major)
    {
        await using var source = await FullDatabaseAsync(major);

        await HoldsForAsync(source.Target, isSuperuser: true);
        await HoldsForAsync(await PlainRoleAsync(source), isSuperuser: false);
    }

    [Fact]
    public async Task Says_what_was_lost_or_changed()
    {
        await using var source = await LawDatabase.CreateAsync(await PostgresServers.GetAsync(15, Cancellation), Cancellation);
        var (recording, _, _) = await Psql.RunAsync(source.Target, Script, Cancellation);
        var lines = recording.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string Joined(IEnumerable<string> kept) => string.Join('\n', kept) + "\n";

        Assert.Equal("recording-truncated", await ProblemOfAsync(Joined(lines[..^1])));
        Assert.Equal("recording-truncated", await ProblemOfAsync(recording[..(recording.Length / 2)]));
        Assert.Equal("recording-truncated", await ProblemOfAsync(lines[0]));
        Assert.Equal("recording-damaged", await ProblemOfAsync(Joined(lines.Where((_, i) => i != 5))));
        Assert.Equal("recording-damaged", await ProblemOfAsync(Joined(lines.Select((line, i) => i == 5 ? line.Replace("RoleQuery", "Sizes", StringComparison.Ordinal) : line))));
        Assert.Equal("recording-damaged", await ProblemOfAsync(Joined(lines.Select((line, i) => i == 3 ? line.Replace("\"oid\":", "\"x\":{},\"oid\":", StringComparison.Ordinal) : line))));
        Assert.Equal("recording-damaged", await ProblemOfAsync(Joined([lines[0], .. lines[2..].Select((line, i) => Number().Replace(line, $"$1 {i + 2},", 1))])));
        Assert.Equal("recording-version", await ProblemOfAsync(Joined([lines[0].Replace("\"?column?\":1", "\"?column?\":2", StringComparison.Ordinal), .. lines[1..]])));
        Assert.Equal("recording-unknown", await ProblemOfAsync("CREATE TABLE t ();\n"));
        Assert.Equal("recording-unknown", await ProblemOfAsync(""));
        Assert.Null(await ProblemOfAsync("Timing is off.\n\n" + recording));
        Assert.Null(await ProblemOfAsync(recording.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void Holds_only_what_reads() => Assert.DoesNotMatch(@"(?im)^\s*(?:INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|COPY|TRUNCATE|\\copy|\\!|\\o)\b", Script);

    private static async Task HoldsForAsync(ConnectionTarget target, bool isSuperuser)
    {
        var (recording, errors, exitCode) = await Psql.RunAsync(target, Script, Cancellation);
        using var live = await TakenAsync(stream => TwinCapture.WriteAsync(target, stream, new(), new Progress<ProgressEvent>(), Cancellation));
        using var recorded = await TakenAsync(stream => ReadAsync(recording, stream));

        Assert.Equal(("", 0), (errors, exitCode));
        Assert.Equal("", CatalogDifference.Between(live.ReadCatalog(), recorded.ReadCatalog()));
        Assert.Equal(live.Header with { Taken = recorded.Header.Taken }, recorded.Header);
        Assert.Equal(
            await live.ReadRelationsAsync(Cancellation).ToListAsync(Cancellation), await recorded.ReadRelationsAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(await live.ReadJointAsync(Cancellation).ToListAsync(Cancellation), await recorded.ReadJointAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(isSuperuser, live.Header.NotCovered.IsEmpty);
        Assert.DoesNotContain("s3cret", recording, StringComparison.Ordinal);
    }

    private static async Task<LawDatabase> FullDatabaseAsync(int major)
    {
        var source = await LawDatabase.CreateAsync(await PostgresServers.GetAsync(major, Cancellation), Cancellation);
        await using var connection = await source.Target.OpenAsync(Cancellation);
        foreach (var (name, sql, _) in SchemaCorpus.For(major).Append(("fidelity", await FidelityAsync(), 0)))
        {
            // Of two files that make something of one name the first has it; what is left is full enough.
            var splitter = new ScriptSplitter(new StringReader(sql), name);
            while (await splitter.NextAsync(Cancellation) is { } item)
            {
                if (item is ScriptItem.Statement statement)
                    await LawDatabase.TryAsync(connection, statement.Text, Cancellation);
            }
        }

        await connection.ExecuteAsync($"RESET ALL", Cancellation);
        await connection.ExecuteAsync($"CREATE FOREIGN DATA WRAPPER kept_fdw", Cancellation);
        await connection.ExecuteAsync($"CREATE SERVER kept_server FOREIGN DATA WRAPPER kept_fdw OPTIONS (host 'a', \"Api_Key\" 's3cret')", Cancellation);
        await connection.ExecuteAsync($"CREATE USER MAPPING FOR PUBLIC SERVER kept_server OPTIONS (\"user\" 'u', password 's3cret=x')", Cancellation);
        await AnalyzeAsync(connection);
        return source;
    }

    /// <summary>Tables whose expressions call what is not there cannot be analysed.</summary>
    private static Task<int> AnalyzeAsync(NpgsqlConnection connection) => connection.ExecuteAsync(
        $"""
        DO $$ DECLARE t record; BEGIN
            FOR t IN SELECT oid::regclass AS name FROM pg_class WHERE relkind IN ('r', 'p', 'm') AND relnamespace::regnamespace::text !~ '^pg_'
            LOOP
                BEGIN
                    EXECUTE format('ANALYZE %s', t.name);
                EXCEPTION WHEN others THEN NULL;
                END;
            END LOOP;
        END $$
        """, Cancellation);

    /// <summary>A role that may read some tables, and some of the system's own not.</summary>
    private static async Task<ConnectionTarget> PlainRoleAsync(LawDatabase source)
    {
        var (role, password) = (new Identifier($"plain_{source.Name}"), RandomNumberGenerator.GetHexString(16));
        await using var connection = await source.Target.OpenAsync(Cancellation);
        await connection.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD {new SqlValue(password)}", Cancellation);
        await connection.ExecuteAsync($"GRANT CONNECT ON DATABASE {source.Name} TO {role}", Cancellation);
        await connection.ExecuteAsync($"REVOKE SELECT ON pg_description, pg_policy FROM PUBLIC", Cancellation);
        await connection.ExecuteAsync(
            $"""
            DO $$ DECLARE t record; BEGIN
                FOR t IN SELECT oid::regclass AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace::regnamespace::text !~ '^pg_' AND oid::bigint % 3 > 0
                LOOP
                    EXECUTE format('GRANT SELECT ON %s TO {new SqlExpression(role.Written)}', t.name);
                END LOOP;
            END $$
            """, Cancellation);
        return source.Target.With(settings => (settings.Username, settings.Password) = (role.Value, password));
    }

    private static Task<string> FidelityAsync([CallerFilePath] string here = "") =>
        File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(here)!, "fidelity.sql"), Cancellation);

    private static async Task<TwinFile> TakenAsync(Func<Stream, Task> write)
    {
        var stream = new MemoryStream();
        await write(stream);
        return TwinFile.Open(stream, "test.twin");
    }

    private static Task<CapturedTwin> ReadAsync(string recording, Stream stream) =>
        TwinCapture.WriteAsync(new StringReader(recording), "recording.txt", stream, new(), new Progress<ProgressEvent>(), Cancellation);

    private static async Task<string?> ProblemOfAsync(string recording)
    {
        try
        {
            await ReadAsync(recording, new MemoryStream());
            return null;
        }
        catch (PlumbException error)
        {
            return error.Problem.Code;
        }
    }

    [GeneratedRegex(@"^(\[""[\w-]+"",) \d+,")]
    private static partial Regex Number();
}
