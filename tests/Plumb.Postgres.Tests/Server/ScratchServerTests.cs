using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests.Server;

public sealed class ScratchServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Answers_a_query_on_every_major_version(int major)
    {
        var server = await PostgresServers.GetAsync(major, Cancellation);
        await using var connection = await server.Superuser.OpenAsync(Cancellation);

        var version = await connection.ReadValueAsync<string>($"SHOW server_version_num", Cancellation);

        Assert.StartsWith($"{major}", version, StringComparison.Ordinal);
    }
}
