using Plumb.Workloads;
using Plumb.Workloads.Tpch;

namespace Plumb.Postgres.Tests.Twin;

public sealed class TwinTpchTests
{
    private const double Scale = 0.01;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Plans_the_queries_of_TPC_H_as_the_loaded_database_does(int major)
    {
        var source = await TestDatabase.CreateAsync(major);
        await TpchDatabase.LoadAsync(source.Target, Scale, Cancellation);
        await using var connection = await source.OpenAsync();

        var fidelity = await Fidelity.MeasureAsync(source.Target, connection, await TpchDatabase.QueriesAsync(Cancellation), Cancellation);

        Assert.Equal(22, fidelity.Plans.Count);
        Assert.Empty(fidelity.Lacks);
        Assert.Empty(fidelity.Differences);
    }
}
