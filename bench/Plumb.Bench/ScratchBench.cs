using System.Diagnostics;
using Plumb.Core.Progress;
using Plumb.Postgres.Server;

namespace Plumb.Bench;

/// <summary>How long a scratch server takes from the wish to the first connection, and from its end until nothing is left.</summary>
internal static class ScratchBench
{
    private const int Rounds = 10;

    private static readonly IProgress<ProgressEvent> Silence = new Progress<ProgressEvent>();

    public static async Task RunAsync(ResultsFile results, CancellationToken cancellation)
    {
        var measurements = new List<Measurement>();
        for (var major = EngineBuild.Oldest; major <= EngineBuild.Newest; major++)
            measurements.AddRange(await MeasureAsync(major, cancellation));

        var table = ResultsTable.Of(measurements);
        await results.ReplaceAsync("scratch", "Scratch servers (`bench/run scratch`)", $"""
            From the wish for a server to an open connection, with a template in the cache, and from the connection's end until the server
            and its folder are gone. The bar for a start is 1 s.

            {table}
            """, cancellation);
        Console.WriteLine(table);
    }

    private static async Task<IEnumerable<Measurement>> MeasureAsync(int major, CancellationToken cancellation)
    {
        var (starts, stops) = (new List<Sample>(), new List<Sample>());
        PostgresEngine? engine = null;
        for (var round = 0; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var server = await ScratchServer.StartAsync(new() { Major = major }, Silence, cancellation);
            await (await server.Superuser.OpenAsync(cancellation)).DisposeAsync();
            var start = watch.Elapsed;
            await server.DisposeAsync();
            engine = server.Engine;
            if (round == 0)
                continue; // Fetches the engine and makes the template, if it has to.

            starts.Add(new(start.TotalMilliseconds, Megabytes: 0));
            stops.Add(new((watch.Elapsed - start).TotalMilliseconds, Megabytes: 0));
        }

        var what = $"PostgreSQL {engine!.Build.Major}, {(engine.Source == EngineSource.Fetched ? "fetched" : "installed")}";
        return [Measurement.Of($"{what}: start", starts), Measurement.Of($"{what}: stop", stops)];
    }
}
