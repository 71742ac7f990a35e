using Plumb.Core.Progress;
using Plumb.Core.Twin;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Capture;
using Plumb.Workloads;
using Plumb.Workloads.Tpch;

namespace Plumb.Postgres.Tests.Twin;

public sealed class TwinTpchTests
{
    private const double Scale = 0.01;
    private const double Tolerance = 0.01;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Plans_the_queries_of_TPC_H_as_the_loaded_database_does(int major)
    {
        var source = await TestDatabase.CreateAsync(major);
        await TpchDatabase.LoadAsync(source.Target, Scale, Cancellation);
        using var stream = new MemoryStream();
        await TwinCapture.WriteAsync(source.Target, stream, new(), new Progress<ProgressEvent>(), Cancellation);
        using var file = TwinFile.Open(stream, "tpch.twin");
        await using var twin = await DatabaseTwin.OpenAsync(file, new(), new Progress<ProgressEvent>(), Cancellation);
        await using var real = await source.OpenAsync();
        await using var planner = await twin.Target.OpenAsync(Cancellation);

        var plans = await PlannedTwice.PlanAsync(await TpchDatabase.QueriesAsync(Cancellation), real, planner, Cancellation);

        Assert.Equal(22, plans.Count);
        Assert.Empty(twin.Lacks);
        Assert.DoesNotContain(plans, plan => !plan.HaveSameTree || plan.CostDeviation > Tolerance);
    }
}
