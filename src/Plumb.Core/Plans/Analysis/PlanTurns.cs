namespace Plumb.Core.Plans.Analysis;

/// <summary>Finds what turned bad from one plan of a statement to another.</summary>
public static class PlanTurns
{
    /// <summary>A scan with a smaller share of the whole cost is not worth a word.</summary>
    private const double LeastShare = 0.1;

    private const double LeastGrowth = 1.5;

    /// <summary>What is worse about the plan after than about the one before.</summary>
    public static ValueList<PlanTurn> Between(StatementPlan before, StatementPlan after, MemoryLimits limits)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(limits);
        var (nodesBefore, nodesAfter) = (NodesOf(before), NodesOf(after));
        return
        [
            .. ScansThatGrew(nodesBefore, nodesAfter, after.TotalCost),
            .. NewSpills(before, after, limits),
            .. FlippedJoins(nodesBefore, nodesAfter),
        ];
    }

    private static IEnumerable<PlanTurn> ScansThatGrew(List<PlanNode> before, List<PlanNode> after, double total)
    {
        var costs = ScanCosts(before);
        return ScanCosts(after)
            .Where(scan => scan.Value >= total * LeastShare
                && (!costs.TryGetValue(scan.Key, out var was) || scan.Value >= was * LeastGrowth))
            .Select(scan => new PlanTurn.ScanGrew(scan.Key, costs.TryGetValue(scan.Key, out var was) ? was : null, scan.Value));
    }

    /// <summary>What reading each table from start to end costs, in all places together.</summary>
    private static Dictionary<string, double> ScanCosts(List<PlanNode> nodes) => nodes
        .Where(node => node is { Kind: PlanNodeKind.SequentialScan, Target.Name: not null, Estimate: not null })
        .GroupBy(node => node.Target!.Name!)
        .ToDictionary(scans => scans.Key, scans => scans.Sum(scan => scan.Estimate!.TotalCost));

    private static IEnumerable<PlanTurn> NewSpills(StatementPlan before, StatementPlan after, MemoryLimits limits)
    {
        var spilt = SpillsOf(before, limits).Select(need => Told(need.Node)).ToHashSet();
        return SpillsOf(after, limits).Where(need => !spilt.Contains(Told(need.Node)))
            .Select(need => new PlanTurn.Spills(Told(need.Node), need.Bytes, need.Limit));
    }

    private static IEnumerable<MemoryNeed> SpillsOf(StatementPlan plan, MemoryLimits limits) =>
        plan.Queries.SelectMany(query => query.Root.MemoryNeeds(limits)).Where(need => need.Spills);

    private static string Told(PlanNode node) => $"{node.Type} of {string.Join(", ", Names(node))}";

    private static IEnumerable<PlanTurn> FlippedJoins(List<PlanNode> before, List<PlanNode> after)
    {
        var joins = before.Where(IsJoin).ToLookup(Key);
        foreach (var join in after.Where(IsJoin).GroupBy(Key))
        {
            var (was, does) = (joins[join.Key].Select(node => node.Type).ToHashSet(), join.Select(node => node.Type).ToHashSet());
            if (was.Count == 1 && does.Count == 1 && was.Single() != does.Single() && (IsLoop(was) || IsLoop(does)))
                yield return new PlanTurn.JoinFlips([.. Names(join.First())], was.Single(), does.Single());
        }

        static bool IsLoop(HashSet<string> types) => types.Contains("Nested Loop");
    }

    private static bool IsJoin(PlanNode node) => node.Kind is PlanNodeKind.NestedLoop or PlanNodeKind.HashJoin or PlanNodeKind.MergeJoin;

    private static string Key(PlanNode node) => string.Join('\0', Names(node));

    private static IEnumerable<string> Names(PlanNode node) =>
        node.Relations.Select(relation => relation.Alias ?? relation.Name).Distinct().Order(StringComparer.Ordinal);

    private static List<PlanNode> NodesOf(StatementPlan plan) => [.. plan.Queries.SelectMany(query => query.Root.All)];
}
