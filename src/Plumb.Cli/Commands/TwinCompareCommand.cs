using System.CommandLine;
using Plumb.Cli.Rendering.Twins;
using Plumb.Cli.Running;
using Plumb.Core.Problems;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Planning;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb twin compare</c>: which plans a change would change, before anyone makes it.</summary>
internal static class TwinCompareCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create()
    {
        var twin = new Argument<string>("twin") { Description = "A twin's file." };
        var queries = new QueryOptions();
        var command = new PlumbCommand("compare", "Show which plans would change with more rows, or on another version.")
        {
            Remarks = "Each statement is planned as it is now and as it would be. What turns worst comes first.",
            Arguments = { twin },
            Examples =
            [
                new("plumb twin compare shop.twin --on 18 -f queries.sql", "which plans an upgrade to PostgreSQL 18 would change"),
                new("plumb twin compare shop.twin --on 18 -f queries.sql --values common", "with the values that most rows have"),
                new("plumb twin compare shop.twin --scale 10x -f queries.sql", "which plans turn bad with ten times the rows"),
                new("plumb twin compare shop.twin --scale orders=100x --grows orders.note=no -f queries.sql", "when one table grows"),
                new("plumb twin compare shop.twin --at +24months --since older.twin -f queries.sql", "when it goes on as it did"),
            ],
            Run = (parsed, session, cancellation) => RunAsync(
                session, queries.Read(parsed, session, parsed.GetRequiredValue(twin)), cancellation),
        };
        foreach (var option in queries.All)
            command.Options.Add(option);
        return command;
    }

    private static async Task<int> RunAsync(Session session, PlanningRequest after, CancellationToken cancellation)
    {
        if (after.Scratch.Major is null && after.Size is null)
            throw new PlumbException(NothingToCompare());
        var before = after with { Size = null, Scratch = after.Scratch with { Major = null } };
        var result = await TwinComparison.RunAsync(new(before, after), session.Progress, cancellation);
        await session.ShowAsync(result, ComparisonText.Write, file: null, cancellation);
        return ExitCode.Done;
    }

    private static Problem NothingToCompare() => new("comparison-missing", "With what are the plans to be compared?",
        "Both sides would be the same.", "Name a factor with --scale, or another major version with --on.")
    {
        Kind = ProblemKind.BadInput,
    };
}
