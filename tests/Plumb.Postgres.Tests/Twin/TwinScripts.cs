using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Npgsql;
using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Tests.Twin;

/// <summary>SQL files beside the tests of twins, and what those tests do with them.</summary>
internal static partial class TwinScripts
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The statements of a file, <c>{f}</c> in them standing for a number.</summary>
    public static async Task<IEnumerable<string>> StatementsAsync(string file, int factor = 1, [CallerFilePath] string here = "") =>
        EndOfStatement().Split((await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(here)!, file), Cancellation))
                .Replace("{f}", factor.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
            .Select(statement => statement.Trim()).Where(statement => statement.Length > 0);

    /// <summary>A database that was made by a file, and analysed thoroughly.</summary>
    public static async Task<TestDatabase> LoadedAsync(int major, string file, int factor = 1)
    {
        var database = await TestDatabase.CreateAsync(major);
        await using var connection = await database.OpenAsync();
        foreach (var statement in await StatementsAsync(file, factor))
            await connection.ExecuteAsync($"{new SqlExpression(statement)}", Cancellation);
        // So large a sample holds nearly every row: what is compared does not hang on chance.
        var name = new Identifier(connection.Database);
        await connection.ExecuteAsync($"ALTER DATABASE {name} SET default_statistics_target = 600", Cancellation);
        await connection.ExecuteAsync($"SET default_statistics_target = 600", Cancellation);
        await connection.ExecuteAsync($"VACUUM ANALYZE", Cancellation);
        return database;
    }

    /// <summary>A twin of a database, in memory.</summary>
    public static async Task<TwinContent> TwinAsync(this TestDatabase database, CaptureOptions? options = null)
    {
        using var stream = new MemoryStream();
        await TwinCapture.WriteAsync(database.Target, stream, options ?? new(), new Progress<ProgressEvent>(), Cancellation);
        using var file = TwinFile.Open(stream, "test.twin");
        return await TwinContent.OfAsync(file, Cancellation);
    }

    /// <summary>The plan of a query, in which the planner does not look at rows.</summary>
    public static Task<StatementPlan> PlanAsync(NpgsqlConnection connection, string query) =>
        DatabaseTwin.ExplainAsync(connection, new(query), Cancellation);

    /// <summary>In which queries two databases plan otherwise, or at another cost.</summary>
    public static async Task<List<string>> DifferencesAsync(
        NpgsqlConnection real, NpgsqlConnection twin, IEnumerable<string> queries, double tolerance)
    {
        var differences = new List<string>();
        foreach (var query in queries)
        {
            var (expected, planned) = (await PlanAsync(real, query), await PlanAsync(twin, query));
            var comparison = PlanComparison.Of(expected, planned);
            if (!comparison.SameShape || comparison.CostRatio is not { } ratio || Math.Abs(ratio - 1) > tolerance)
                differences.Add($"{query}\n{comparison}\n--- real\n{Shown(expected.Query.Root)}--- twin\n{Shown(planned.Query.Root)}");
        }

        return differences;
    }

    private static string Shown(PlanNode root, int depth = 0) =>
        $"{new string(' ', depth * 2)}{root.Type} {root.IndexName ?? root.Target?.Name}"
        + $" cost={root.Estimate?.TotalCost} rows={root.Estimate?.Rows}\n"
        + string.Concat(root.Children.Select(child => Shown(child, depth + 1)));

    [GeneratedRegex(@";\s*$", RegexOptions.Multiline)]
    private static partial Regex EndOfStatement();
}
