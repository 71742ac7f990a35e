using Plumb.Core.Progress;
using Plumb.Core.Statistics.Scaling;
using Plumb.Postgres.Server;
using Plumb.Postgres.Twin;

namespace Plumb.Postgres.Tests.Twin;

public sealed class ScaledFidelityTests
{
    private const double Tolerance = 0.1;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(EngineBuild.Oldest)]
    [InlineData(EngineBuild.Newest)]
    public async Task Plans_as_ten_times_the_rows_do_when_they_are_there(int major)
    {
        var small = await (await TwinScripts.LoadedAsync(major, "scale.sql", factor: 1)).TwinAsync();
        var large = await TwinScripts.LoadedAsync(major, "scale.sql", factor: 10);
        var scaled = await ScaledTwin.OpenAsync(small, ScaleRequest.Parse(["10x"], []), Cancellation);
        await using var twin = await DatabaseTwin.OpenAsync(scaled, new(), new Progress<ProgressEvent>(), Cancellation);
        await using var planner = await twin.Target.OpenAsync(Cancellation);
        await using var real = await large.OpenAsync();

        Assert.Empty(twin.Lacks);
        var queries = await TwinScripts.StatementsAsync("scale-queries.sql");
        var differences = await TwinScripts.DifferencesAsync(real, planner, queries, Tolerance);
        Assert.True(differences.Count == 0, $"{differences.Count} plans differ:\n{string.Join('\n', differences)}");
    }
}
