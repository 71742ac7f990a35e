using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests.Plans;

public sealed class PlanMemoryTests
{
    private static readonly string[] Joins =
    [
        "SELECT a.id FROM orders a JOIN orders b ON a.total + 1 = b.total + 1 AND a.id < 900",
        "SELECT a.id, b.memo FROM orders a JOIN orders b ON a.total + 1 = b.total + 1 AND b.id < 3000 AND a.id < 100",
        "SELECT * FROM orders o JOIN customers c ON c.id + 0 = o.customer_id + 0",
        "SELECT a.memo, b.memo FROM orders a JOIN orders b ON a.id + 0 = b.id + 0",
        "SELECT o.id FROM orders o LEFT JOIN customers c ON c.id + 0 = o.customer_id + 0",
    ];

    /// <summary>Settings that follow each other, until workers share a table in the end.</summary>
    private static readonly string[] Parallel =
        ["parallel_setup_cost = 10000000", "parallel_setup_cost = 0", "parallel_tuple_cost = 0", "min_parallel_table_scan_size = 0"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Knows_which_hash_tables_the_planner_will_not_fit_into_memory(int major)
    {
        var database = await TestDatabase.CreateAsync(major);
        await using var connection = await database.OpenAsync();
        var corpus = await PlanCorpus.MakeAsync(connection, major);
        foreach (var setting in (string[])["hash_mem_multiplier = 1.5", "enable_mergejoin = off", "enable_nestloop = off"])
            await connection.ExecuteAsync($"SET {new SqlExpression(setting)}", Cancellation);

        var seen = new List<(bool Spills, bool? Shared)>();
        foreach (var parallel in Parallel)
        {
            await connection.ExecuteAsync($"SET {new SqlExpression(parallel)}", Cancellation);
            foreach (var kilobytes in (long[])[64, 130, 250, 500, 1000, 2000, 8000])
            {
                await connection.ExecuteAsync($"SET work_mem = {kilobytes}", Cancellation);
                foreach (var join in Joins)
                {
                    var plan = PlanJson.Read(await corpus.ExplainAsync(join, "FORMAT JSON, ANALYZE, TIMING OFF")).Query.Root;
                    var needs = plan.MemoryNeeds(new(kilobytes * 1024, 1.5)).Where(need => need.Node.Execution?.Hash is not null);
                    Assert.All(needs, need => Assert.True(need.Spills == Batched(need.Node), $"{join}, {kilobytes} kB: {need}"));
                    seen.AddRange(needs.Select(need => (need.Spills, need.Node.ParallelAware)));
                }
            }
        }

        Assert.Equal([(false, false), (false, true), (true, false), (true, true)], seen.Distinct().Order());
    }

    private static bool Batched(PlanNode hash) => hash.Execution!.Hash!.OriginalBatches > 1;
}
