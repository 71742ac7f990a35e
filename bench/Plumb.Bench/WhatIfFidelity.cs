using System.Globalization;
using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.WhatIf;
using Plumb.Workloads.Events;

namespace Plumb.Bench;

/// <summary>Whether queries are planned with hypothetical indexes as they are with the same indexes built.</summary>
internal static class WhatIfFidelity
{
    public const string Header =
        """
        | what | pairs | same plan | of these, cost within 3 % | largest deviation |
        | --- | ---: | ---: | ---: | ---: |

        """;

    private const int SetsOfOneQuery = 8;
    private const int MostInSet = 12;
    private const double Tolerance = 0.03;

    public static async Task<string> MeasureAsync(int major, WhatIfDatabases databases, CancellationToken cancellation)
    {
        var random = new Random(42);
        var comparisons = new List<PlanComparison>();
        foreach (var query in await EventDatabase.QueriesAsync(cancellation))
        {
            for (var set = 0; set < SetsOfOneQuery; set++)
            {
                WhatIfIndex[] visible = [.. databases.Indexes.OrderBy(_ => random.Next()).Take(1 + random.Next(MostInSet))];
                var answer = await databases.WhatIf.AskAsync(new(query) { Visible = [.. visible], WithPlan = true }, cancellation);
                var built = await PlanBuiltAsync(databases, query, visible, cancellation);
                var comparison = PlanComparison.Of(built, PlanJson.Read(answer.Plan!));
                comparisons.Add(comparison);
                if (!comparison.SameShape || Deviation(comparison) > Tolerance)
                    Console.WriteLine($"{major}: {query} [{string.Join(", ", Names(visible))}]: {comparison}");
            }
        }

        var same = comparisons.Where(comparison => comparison.SameShape).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"| PostgreSQL {major} | {comparisons.Count} | {same.Count} ({100.0 * same.Count / comparisons.Count:0.0} %) " +
            $"| {same.Count(comparison => Deviation(comparison) <= Tolerance)} | {same.Max(Deviation) * 100:0.0} % |\n");
    }

    private static string[] Names(IEnumerable<WhatIfIndex> indexes) => [.. indexes.Select(index => index.Definition.Name.Value)];

    private static double Deviation(PlanComparison comparison) => Math.Abs((comparison.CostAfter / comparison.CostBefore) - 1);

    private static async Task<StatementPlan> PlanBuiltAsync(
        WhatIfDatabases databases, SqlExpression query, WhatIfIndex[] visible, CancellationToken cancellation)
    {
        await databases.Source.ExecuteAsync($"BEGIN", cancellation);
        await databases.Source.ExecuteAsync(
            $"""
            UPDATE pg_index x SET indisvalid = c.relname = ANY ({new SqlParameter(Names(visible))})
            FROM pg_class c
            WHERE c.oid = x.indexrelid AND c.relname = ANY ({new SqlParameter(Names(databases.Indexes))})
            """, cancellation);
        var plan = await DatabaseTwin.ExplainAsync(databases.Source, query, cancellation);
        await databases.Source.ExecuteAsync($"ROLLBACK", cancellation);
        return plan;
    }
}
