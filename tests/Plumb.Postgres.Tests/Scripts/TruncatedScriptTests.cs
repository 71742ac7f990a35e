using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Server;
using Plumb.Postgres.Tests.Schemas;

namespace Plumb.Postgres.Tests.Scripts;

/// <summary>A file that was cut off anywhere is told from a whole one, or at least fails where it ends.</summary>
/// <remarks>PLUMB_CUTS cuts each schema at more places than usual.</remarks>
public sealed class TruncatedScriptTests
{
    private const int Seed = 20;

    private static readonly int Cuts = int.TryParse(Environment.GetEnvironmentVariable("PLUMB_CUTS"), out var told) ? told : 7;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Realistic =>
        [.. SchemaCorpus.All.Select(schema => schema.Name).Where(name => name.StartsWith("realistic/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Realistic))]
    public async Task A_schema_that_was_cut_off_is_told_so_wherever_it_was_cut(string name)
    {
        var (_, sql, minimum) = SchemaCorpus.All.Single(schema => schema.Name == name);
        var server = await PostgresServers.GetAsync(Math.Max(15, minimum), Cancellation);
        var random = new Random(Seed);
        for (var cut = 0; cut < Cuts; cut++)
        {
            var length = random.Next(1, sql.Length);
            await LoadAsync(server, sql[..length], $"{name} cut at {length}");
        }
    }

    private static async Task LoadAsync(ScratchServer server, string sql, string what)
    {
        try
        {
            using var source = ScriptSource.Of(sql);
            var loaded = await ScriptLoader.LoadAsync(server, [source], new Progress<ProgressEvent>(), Cancellation);
            Assert.True(
                loaded.Notes.Any(note => note.Contains("cut off", StringComparison.Ordinal)) || await EndsBetweenStatementsAsync(sql),
                $"{what} was taken for a whole file.");
        }
        catch (PlumbException failure)
        {
            var problem = failure.Problem;
            Assert.True(problem.Code is "file-truncated" or "statement-failed", $"{what}: {problem.Code}, {problem.What}");
            Assert.Equal(ProblemKind.BadInput, problem.Kind);
            Assert.NotNull(problem.Position);
            Assert.Contains("cut off", problem.Why, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether nothing but blanks and comments comes after the last semicolon, so that nobody can tell.</summary>
    private static async Task<bool> EndsBetweenStatementsAsync(string sql)
    {
        var splitter = new ScriptSplitter(new StringReader(sql), null);
        var isWhole = true;
        while (await splitter.NextAsync(Cancellation) is { } item)
            isWhole = item is not ScriptItem.Statement { HasSemicolon: false };
        return isWhole;
    }
}
