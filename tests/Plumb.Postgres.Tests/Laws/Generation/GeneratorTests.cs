using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Laws.Generation;

public class GeneratorTests
{
    public static TheoryData<int> Majors => PostgresServers.Majors;

    [Theory, MemberData(nameof(Majors))]
    public async Task Writes_statements_of_every_kind_that_the_engine_takes(int major)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var server = await PostgresServers.GetAsync(major, cancellation);
        var acceptance = new Acceptance();
        for (var seed = 1; seed <= LawSettings.Cases; seed++)
            await RunAsync(server, ScriptGenerator.Write(seed, major, 2 * LawSettings.Objects), acceptance, cancellation);

        TestContext.Current.TestOutputHelper?.WriteLine(acceptance.ToString());
        Assert.True(acceptance.Share > 0.9, $"Only {acceptance.Share:P0} of the statements were taken.\n{acceptance}");
        Assert.Empty(acceptance.NeverTaken);
    }

    [Fact]
    public void Writes_the_same_script_for_the_same_seed() =>
        Assert.Equal(ScriptGenerator.Write(7, 18, 100).ToString(), ScriptGenerator.Write(7, 18, 100).ToString());

    private static async Task RunAsync(ScratchServer server, GeneratedScript script, Acceptance acceptance, CancellationToken cancellation)
    {
        await using var database = await LawDatabase.CreateAsync(server, cancellation);
        await using var connection = await database.Target.OpenAsync(cancellation);
        await GeneratedRoles.EnsureAsync(connection, cancellation);
        foreach (var statement in script.Statements.AsEnumerable())
            acceptance.Count(statement, await LawDatabase.TryAsync(connection, statement.Text, cancellation));
    }
}
