using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Npgsql;
using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Plans.Text;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Tests.Twin;

public sealed partial class TwinFidelityTests
{
    /// <summary>What a planner that follows an index to its ends, and a GIN index that counts its own pages, may know better.</summary>
    private const double Tolerance = 0.01;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Plans_as_the_loaded_source_does(int major)
    {
        var source = await TestDatabase.CreateAsync(major);
        await using var real = await source.OpenAsync();
        await RunAsync(real, "fidelity.sql");
        // So large a sample holds every row: what is compared does not hang on chance.
        await real.ExecuteAsync($"SET default_statistics_target = 600", Cancellation);
        await real.ExecuteAsync($"VACUUM ANALYZE", Cancellation);
        await real.ExecuteAsync($"RESET default_statistics_target", Cancellation);

        using var stream = new MemoryStream();
        await TwinCapture.WriteAsync(source.Target, stream, new(), new Progress<ProgressEvent>(), Cancellation);
        using var file = TwinFile.Open(stream, "test.twin");
        await using var twin = await DatabaseTwin.OpenAsync(file, new(), new Progress<ProgressEvent>(), Cancellation);
        await using var planner = await twin.Target.OpenAsync(Cancellation);

        Assert.Empty(twin.Lacks);
        var differences = new List<string>();
        foreach (var query in await StatementsAsync("fidelity-queries.sql"))
        {
            var expected = await DatabaseTwin.ExplainAsync(real, new(query), Cancellation);
            var planned = await DatabaseTwin.ExplainAsync(planner, new(query), Cancellation);
            var comparison = PlanComparison.Of(expected, planned);
            if (comparison.FirstDifference is not null || Math.Abs((comparison.CostRatio ?? 0) - 1) > Tolerance || Told(expected) != Told(planned))
                differences.Add($"{query}\n{comparison}\n--- source\n{PlanText.Of(expected, new())}--- twin\n{PlanText.Of(planned, new())}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} plans differ:\n{string.Join('\n', differences)}");
    }

    /// <summary>All that a plan says but for its figures: conditions and keys as well.</summary>
    private static string Told(StatementPlan plan) => PlanText.Of(plan, new() { Figures = false });

    private static async Task RunAsync(NpgsqlConnection connection, string file)
    {
        foreach (var statement in await StatementsAsync(file))
            await connection.ExecuteAsync($"{new SqlExpression(statement)}", Cancellation);
    }

    private static async Task<IEnumerable<string>> StatementsAsync(string file, [CallerFilePath] string here = "") =>
        EndOfStatement().Split(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(here)!, file), Cancellation))
            .Select(statement => statement.Trim()).Where(statement => statement.Length > 0);

    [GeneratedRegex(@";\s*$", RegexOptions.Multiline)]
    private static partial Regex EndOfStatement();
}
