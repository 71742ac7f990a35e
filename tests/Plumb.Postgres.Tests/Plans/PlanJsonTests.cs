using System.Text.Json;
using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests.Plans;

public sealed class PlanJsonTests
{
    /// <summary>Lists and objects that held nothing have no property that could say so.</summary>
    private static readonly string[] Empty = ["[]", "{}"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Reads_every_plan_and_writes_it_again(int major)
    {
        var database = await TestDatabase.CreateAsync(major);
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync($"SET track_io_timing = on", Cancellation);
        var corpus = await PlanCorpus.MakeAsync(connection, major);

        var answers = new List<(string Statement, string Answer)> { ("in a trigger", (await corpus.ReadTriggerPlanAsync())!) };
        foreach (var options in Options(major))
            answers.AddRange(await corpus.ExplainAsync($"FORMAT JSON, {options}"));

        var kinds = new HashSet<PlanNodeKind>();
        var unknown = new HashSet<string>();
        Assert.All(answers, answer =>
        {
            var plan = PlanJson.Read(answer.Answer);
            Assert.True(Same(answer.Answer, PlanJson.Write(plan)), $"{answer.Statement}\n{answer.Answer}\n{PlanJson.Write(plan)}");
            Assert.Equal(plan, PlanJson.Read(PlanJson.Write(plan, indented: true)));
            foreach (var node in plan.Queries.SelectMany(query => query.Root.All))
                kinds.Add(node.Kind);
            unknown.UnionWith(PlanParts.Others(plan).Where(field => !Empty.Contains(field.Json)).Select(field => field.Name));
        });

        Assert.Empty(unknown);
        Assert.Empty(Enum.GetValues<PlanNodeKind>().Except([PlanNodeKind.Unknown, PlanNodeKind.CustomScan, .. kinds]));
    }

    private static string[] Options(int major) =>
    [
        "COSTS ON",
        "COSTS OFF, VERBOSE",
        major >= 17
            ? "ANALYZE, VERBOSE, BUFFERS, WAL, SETTINGS, MEMORY, SERIALIZE TEXT"
            : "ANALYZE, VERBOSE, BUFFERS, WAL, SETTINGS",
        "ANALYZE, TIMING OFF, BUFFERS OFF",
        "BUFFERS, SUMMARY, SETTINGS",
    ];

    private static bool Same(string one, string other)
    {
        using var left = JsonDocument.Parse(one, new() { MaxDepth = 500 });
        using var right = JsonDocument.Parse(other, new() { MaxDepth = 500 });
        return JsonElement.DeepEquals(left.RootElement, right.RootElement);
    }
}
