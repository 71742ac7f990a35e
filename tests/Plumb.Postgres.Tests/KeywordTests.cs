using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests;

public class KeywordTests
{
    public static TheoryData<int> Majors => PostgresServers.Majors;

    [Theory]
    [MemberData(nameof(Majors))]
    public async Task Are_quoted_wherever_the_server_would_not_take_them_bare(int major)
    {
        var server = await PostgresServers.GetAsync(major, TestContext.Current.CancellationToken);
        await using var connection = await server.Superuser.OpenAsync(TestContext.Current.CancellationToken);

        var reserved = await connection.ReadValueAsync<string[]>(
            $"SELECT array_agg(word::text) FROM pg_get_keywords() WHERE catcode <> 'U'", TestContext.Current.CancellationToken);

        Assert.NotEmpty(reserved!);
        Assert.All(reserved!, word => Assert.Equal($"\"{word}\"", PostgresDialect.Instance.Write(Sql.Of(new Identifier(word)))));
    }
}
