using System.Text;
using Plumb.Core.Progress;
using Plumb.Postgres.Server;
using Plumb.Workloads;
using Plumb.Workloads.Carrier;

namespace Plumb.Bench;

/// <summary>Whether a twin plans queries of a database with a little of everything as the loaded database does.</summary>
internal static class TwinFidelityBench
{
    private static readonly IProgress<ProgressEvent> Silence = new Progress<ProgressEvent>();

    public static async Task RunAsync(ResultsFile results, CancellationToken cancellation)
    {
        var table = new StringBuilder(FidelityRow.Header);
        for (var major = EngineBuild.Oldest; major <= EngineBuild.Newest; major++)
            table.Append(await MeasureAsync(major, cancellation));
        await results.ReplaceAsync("twin-fidelity", "A twin of a parcel carrier (`bench/run twin-fidelity`)", $"""
            30 tables with 2.6 million rows: partitions by range, list and hash and partitions of those, skew, inheritance, indexes over
            expressions and parts, of every access method, extended statistics, row security, materialised views, documents, arrays, ranges,
            full text; and rows that came and went after the last ANALYZE. The usual statistics target, so samples are taken. The bars: the
            same plan for every query, and total costs within 1 %.

            {table}
            """, cancellation);
        Console.WriteLine(table);
    }

    private static async Task<string> MeasureAsync(int major, CancellationToken cancellation)
    {
        await using var server = await ScratchServer.StartAsync(new() { Major = major, Settings = SourceSettings.ForLoading }, Silence, cancellation);
        var target = await server.CreateDatabaseAsync("carrier", cancellation);
        await CarrierDatabase.LoadAsync(target, cancellation);
        await using var source = await CarrierDatabase.OpenAsync(target, cancellation);
        return FidelityRow.Of(
            $"PostgreSQL {major}", await Fidelity.MeasureAsync(target, source, await CarrierDatabase.QueriesAsync(cancellation), cancellation));
    }
}
