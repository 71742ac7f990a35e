using System.Text;
using Plumb.Postgres.Server;

namespace Plumb.Bench;

/// <summary>Hypothetical indexes: their sizes and plans against indexes that were built, and how fast questions are answered.</summary>
internal static class WhatIfBench
{
    public static async Task RunAsync(ResultsFile results, CancellationToken cancellation)
    {
        var (fidelity, speed) = (new StringBuilder(WhatIfFidelity.Header), new StringBuilder(WhatIfSpeed.Header));
        var all = new List<(int Major, WhatIfDatabases Databases)>();
        try
        {
            foreach (var major in (int[])[15, EngineBuild.Newest])
            {
                var databases = await WhatIfDatabases.MakeAsync(major, cancellation);
                all.Add((major, databases));
                fidelity.Append(await WhatIfFidelity.MeasureAsync(major, databases, cancellation));
                speed.Append(await WhatIfSpeed.MeasureAsync(major, databases, cancellation));
            }

            var sizes = await WhatIfSizes.MeasureAsync(all, cancellation);
            Console.WriteLine($"{speed}\n{fidelity}\n{sizes}");
            await results.ReplaceAsync(
                "whatif", "Indexes that are not there (`bench/run whatif`)", Text(speed, fidelity, sizes), cancellation);
        }
        finally
        {
            foreach (var (_, databases) in all)
                await databases.DisposeAsync();
        }
    }

    private static string Text(StringBuilder speed, StringBuilder fidelity, string sizes) =>
        $"""
        What a twin says of indexes that could be made, against a database of 400,000 events and 50,000 visitors where they were made.

        Questions: a one-table query under up to four indexes, chosen anew for each question from 200. The bar is 2,500 a second on one
        connection.

        {speed}
        Plans: each query under random sets of up to twelve of the indexes below. The bars: the same plan for 98 %, and costs within 3 %.

        {fidelity}
        Sizes in pages. The bars: 15 % for B-trees, a factor of 2 for the others.

        {sizes}
        """;
}
