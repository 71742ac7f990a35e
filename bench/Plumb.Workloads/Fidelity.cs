using Npgsql;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Workloads;

/// <summary>How well a twin plans the queries of a loaded database.</summary>
/// <param name="Plans">Each query's plans.</param>
/// <param name="Lacks">What the twin lacks.</param>
public sealed record Fidelity(IReadOnlyList<PlannedTwice> Plans, ValueList<NotCovered> Lacks)
{
    /// <summary>How far total costs may be apart.</summary>
    public const double Tolerance = 0.01;

    private static readonly IProgress<ProgressEvent> Silence = new Progress<ProgressEvent>();

    /// <summary>The queries that the twin plans otherwise.</summary>
    public IEnumerable<PlannedTwice> Differences => Plans.Where(plan => !plan.HaveSameTree || plan.CostDeviation > Tolerance);

    /// <summary>Takes a twin of a database, and plans the queries there and on the connection.</summary>
    /// <param name="source">The loaded database.</param>
    /// <param name="connection">A connection to it.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="cancellation">Ends it between steps.</param>
    public static async Task<Fidelity> MeasureAsync(
        ConnectionTarget source, NpgsqlConnection connection, IReadOnlyList<SqlExpression> queries, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        await TwinCapture.WriteAsync(source, stream, new(), Silence, cancellation);
        using var file = TwinFile.Open(stream, "measured.twin");
        await using var twin = await DatabaseTwin.OpenAsync(file, new ScratchOptions(), Silence, cancellation);
        await using var planner = await twin.Target.OpenAsync(cancellation);
        var plans = new List<PlannedTwice>();
        foreach (var query in queries)
        {
            plans.Add(new(query, await DatabaseTwin.ExplainAsync(connection, query, json: false, cancellation),
                await DatabaseTwin.ExplainAsync(planner, query, json: false, cancellation)));
        }

        return new(plans, twin.Lacks);
    }
}
