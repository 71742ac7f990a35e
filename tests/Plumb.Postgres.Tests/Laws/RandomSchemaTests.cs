using FsCheck;
using FsCheck.Fluent;
using Plumb.Postgres.Server;
using Plumb.Postgres.Tests.Laws.Generation;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>Holds the laws on schemas that nobody thought of.</summary>
public class RandomSchemaTests
{
    public static TheoryData<int> Majors => LawSettings.Majors;

    [Theory, MemberData(nameof(Majors))]
    public async Task Every_law_holds_on_random_schemas(int major)
    {
        var server = await PostgresServers.GetAsync(major, TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            await HoldOnSameSeedsAsync(server, major);
            return;
        }

        var scripts = LawSettings.Seed is { } seed
            ? Arb.From(Gen.Constant(ScriptGenerator.Write(seed, major, LawSettings.Objects)), script => script.Smaller())
            : ScriptGenerator.For(major, LawSettings.Objects);
        var config = Config.QuickThrowOnFailure.WithMaxTest(LawSettings.Seed is null ? LawSettings.Cases : 1).WithQuietOnSuccess(true);
        await Task.Run(() => Check.One(config, Prop.ForAll(scripts, script => HoldsAsync(server, script))), TestContext.Current.CancellationToken);
    }

    /// <summary>CI must give the same answer to the same commit, so it tries the same schemas; new ones are for soaks.</summary>
    private static async Task HoldOnSameSeedsAsync(ScratchServer server, int major)
    {
        var broken = new List<string>();
        foreach (var seed in Enumerable.Range(1, LawSettings.Cases))
        {
            try
            {
                await HoldsAsync(server, ScriptGenerator.Write(seed, major, LawSettings.Objects));
            }
            catch (Xunit.Sdk.TrueException breach)
            {
                broken.Add(breach.Message);
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n\n", broken));
    }

    private static async Task HoldsAsync(ScratchServer server, GeneratedScript script)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var source = await LawDatabase.CreateAsync(server, cancellation);
        await FillAsync(source, script, cancellation);
        var breach = await CatalogLaws.BreachAsync(server, source, cancellation);
        Assert.True(breach.Length == 0, $"Seed {script.Seed}: {breach}");
    }

    private static async Task FillAsync(LawDatabase source, GeneratedScript script, CancellationToken cancellation)
    {
        await using var connection = await source.Target.OpenAsync(cancellation);
        await GeneratedRoles.EnsureAsync(connection, cancellation);
        foreach (var statement in script.Statements.AsEnumerable())
            await LawDatabase.TryAsync(connection, statement.Text, cancellation);
    }
}
