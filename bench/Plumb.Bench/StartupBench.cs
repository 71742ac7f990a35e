namespace Plumb.Bench;

/// <summary>How long the program takes to start, against the least that a program on the same runtime takes.</summary>
internal static class StartupBench
{
    private const int Rounds = 40;

    public static async Task RunAsync(ResultsFile results, CancellationToken cancellation)
    {
        Contender[] contenders =
        [
            new("an empty program (`dotnet Hello.dll`)", "dotnet", "bench/Hello/bin/Release/net10.0/Hello.dll"),
            new("`plumb --version`, without the launcher", "dotnet", ".build/bin/Plumb.Cli/release/plumb.dll", "--version"),
            new("`./plumb --version`", "./plumb", "--version"),
            new("`./plumb --help`", "./plumb", "--help"),
        ];
        await CommandTimer.RunAsync(contenders[2], cancellation); // Builds, if it has to.
        var table = ResultsTable.Of(await CommandTimer.CompareAsync(contenders, Rounds, cancellation));
        await results.ReplaceAsync("startup", "Start-up (`bench/run startup`)", $"""
            The whole process, from the start to the exit. The bar for `./plumb --version` is 120 ms.

            {table}
            """, cancellation);
        Console.WriteLine(table);
    }
}
