using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumb.Core.Progress;
using Plumb.Postgres.Server;
using Plumb.Workloads;
using Plumb.Workloads.Tpch;

namespace Plumb.Bench;

/// <summary>Whether a twin plans the queries of TPC-H as the loaded database does.</summary>
internal static class TwinTpchBench
{
    private const double Scale = 1;

    private static readonly IProgress<ProgressEvent> Silence = new Progress<ProgressEvent>();

    public static async Task RunAsync(ResultsFile results, CancellationToken cancellation)
    {
        var table = new StringBuilder(FidelityRow.Header);
        foreach (var major in (int[])[15, EngineBuild.Newest])
            table.Append(await MeasureAsync(major, cancellation));
        await results.ReplaceAsync("twin-tpch", "A twin of TPC-H (`bench/run twin-tpch`)", $"""
            The 22 queries, planned on a database that was loaded with scale {Scale.ToString(CultureInfo.InvariantCulture)} and on its twin. The bars: the same plan for
            every one, and total costs within 1 %.

            {table}
            """, cancellation);
        Console.WriteLine(table);
    }

    private static async Task<string> MeasureAsync(int major, CancellationToken cancellation)
    {
        await using var server = await ScratchServer.StartAsync(new() { Major = major, Settings = SourceSettings.ForLoading }, Silence, cancellation);
        var target = await server.CreateDatabaseAsync("tpch", cancellation);
        var watch = Stopwatch.StartNew();
        await TpchDatabase.LoadAsync(target, Scale, cancellation);
        var loaded = watch.Elapsed;
        await using var source = await target.OpenAsync(cancellation);
        var fidelity = await Fidelity.MeasureAsync(target, source, await TpchDatabase.QueriesAsync(cancellation), cancellation);
        return FidelityRow.Of($"PostgreSQL {major}, loaded and analysed in {loaded.TotalSeconds:0} s", fidelity);
    }
}
