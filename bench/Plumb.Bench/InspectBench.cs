using Plumb.Core.Progress;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Server;

namespace Plumb.Bench;

/// <summary>How long it takes to see a small database: a live one, and one that a SQL file makes.</summary>
internal static class InspectBench
{
    private const int Rounds = 20;
    private const string Example = "examples/shop.sql";

    private static readonly IProgress<ProgressEvent> Silence = new Progress<ProgressEvent>();

    public static async Task RunAsync(ResultsFile results, CancellationToken cancellation)
    {
        await using var server = await ScratchServer.StartAsync(new(), Silence, cancellation);
        using var script = await ScriptSource.OpenAsync(Example, cancellation);
        var shop = await ScriptLoader.LoadAsync(server, [script], Silence, cancellation);
        // The loader's role has a password that only the loader knows, so the server's owner looks at the database.
        var live = $"postgres://{server.Superuser.User}@/{shop.Target.Database}?host={Uri.EscapeDataString(server.Folder)}";
        Contender[] contenders =
        [
            new("a live database of 19 tables", "./plumb", "inspect", live),
            new("the same as JSON", "./plumb", "inspect", live, "--format", "json"),
            new($"the SQL file that makes it (`{Example}`)", "./plumb", "inspect", Example),
        ];
        var table = ResultsTable.Of(await CommandTimer.CompareAsync(contenders, Rounds, cancellation));
        await results.ReplaceAsync("inspect", "A small database (`bench/run inspect`)", $"""
            `./plumb inspect`, the whole process, on PostgreSQL {server.MajorVersion}. The bar for the live database is 500 ms.

            {table}
            """, cancellation);
        Console.WriteLine(table);
    }
}
