using System.Text.RegularExpressions;
using Plumb.Core.Plans;
using Plumb.Core.Plans.Text;

namespace Plumb.Postgres.Tests.Plans;

public sealed partial class PlanTextTests
{
    private static readonly PlanTextOptions Options = new() { Name = name => PostgresDialect.Instance.Write($"{name}") };

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Prints_a_plan_as_the_engine_does(int major)
    {
        var database = await TestDatabase.CreateAsync(major);
        await using var connection = await database.OpenAsync();
        var corpus = await PlanCorpus.MakeAsync(connection, major);

        foreach (var options in (string[])["COSTS ON", "COSTS OFF, VERBOSE", "COSTS ON, SETTINGS"])
        {
            var texts = await corpus.ExplainAsync(options);
            var plans = await corpus.ExplainAsync($"FORMAT JSON, {options}");
            AssertSame(texts, plans);
        }
    }

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Prints_what_was_measured_as_the_engine_does(int major)
    {
        const string Options = "ANALYZE, VERBOSE, TIMING OFF, SUMMARY OFF, BUFFERS OFF";
        var database = await TestDatabase.CreateAsync(major);
        await using var connection = await database.OpenAsync();
        var corpus = await PlanCorpus.MakeAsync(connection, major);

        // What changes rows leaves dead ones behind, and workers share their work by chance.
        var texts = await corpus.ExplainAsync(Options, OnlyReads());
        var plans = await corpus.ExplainAsync($"FORMAT JSON, {Options}", OnlyReads());

        var alone = texts.Zip(plans).Where(pair => !pair.First.Answer.Contains("Gather", StringComparison.Ordinal)).ToArray();
        AssertSame(alone.Select(pair => pair.First), alone.Select(pair => pair.Second));
    }

    private static void AssertSame(
        IEnumerable<(string Statement, string Answer)> texts, IEnumerable<(string Statement, string Answer)> plans) =>
        Assert.All(texts.Zip(plans), pair =>
        {
            var printed = PlanText.Of(PlanJson.Read(pair.Second.Answer), Options);
            Assert.Equal($"{pair.First.Statement}\n{pair.First.Answer}\n", $"{pair.Second.Statement}\n{printed}");
        });

    [GeneratedRegex("^(SELECT|EXECUTE) (?!.*FOR UPDATE)")]
    private static partial Regex OnlyReads();
}
