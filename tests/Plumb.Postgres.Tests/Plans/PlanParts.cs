using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Plans.Execution;

namespace Plumb.Postgres.Tests.Plans;

/// <summary>Goes through all parts of a plan.</summary>
internal static class PlanParts
{
    public static IEnumerable<PlanField> Others(StatementPlan plan) =>
        plan.Queries.SelectMany(Of).OfType<PlanPart>().SelectMany(part => part.Others);

    private static IEnumerable<PlanPart?> Of(QueryPlan query) =>
        [query, query.Planning, query.Serialization, .. query.Triggers, .. Of(query.Jit), .. query.Root.All.SelectMany(Of)];

    private static IEnumerable<PlanPart?> Of(PlanNode node) =>
    [
        node, .. node.Workers, .. node.Keys.GroupingSets, .. node.Modification?.Tables ?? default,
        .. Of(node.Execution), .. node.Workers.SelectMany(worker => Of(worker.Execution)),
    ];

    private static IEnumerable<PlanPart?> Of(NodeExecution? execution) =>
    [
        execution?.FullSort, execution?.FullSort?.Memory, execution?.FullSort?.Disk,
        execution?.Presorted, execution?.Presorted?.Memory, execution?.Presorted?.Disk, .. Of(execution?.Jit),
    ];

    private static IEnumerable<PlanPart?> Of(JitFigures? jit) => [jit, jit?.Options, jit?.Times, jit?.Times?.GenerationParts];
}
