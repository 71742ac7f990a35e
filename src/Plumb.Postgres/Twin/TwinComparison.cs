using Plumb.Core.Plans;
using Plumb.Core.Progress;
using Plumb.Core.Results;
using Plumb.Core.Statistics.Scaling;
using Plumb.Postgres.Twin.Planning;

namespace Plumb.Postgres.Twin;

/// <summary>Plans the same statements in two ways, and tells which plans differ.</summary>
public static class TwinComparison
{
    private const string Rule = "plan-changes";

    /// <summary>Plans and compares; what turned worst comes first. Parameters stand for the same values on both sides.</summary>
    public static async Task<Result> RunAsync(ComparisonRequest request, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var queries = await TwinPlanner.ReadAsync(request.Before, cancellation);
        var before = await TwinPlanner.PlanAsync(request.Before, [.. queries.Select(query => (query, ValueList.Create<ParameterValue>([])))], progress, cancellation);
        _ = before.Plans;
        var after = await TwinPlanner.PlanAsync(request.After, [.. before.Queries.Select(query => (query.Query, query.Values))], progress, cancellation);
        var compared = before.Queries.Zip(after.Queries).Where(pair => pair is { First.Plan: not null, Second.Plan: not null })
            .Select(pair => new ComparedQuery(pair.First, pair.Second, GrowthOf(pair.Second, after.Scaled), after.Memory))
            .OrderByDescending(each => each.Harm).ToList();
        var (nameBefore, nameAfter) = (NameOf(before, after, request.Before), NameOf(after, before, request.After));
        return new()
        {
            Command = "twin compare",
            Target = request.Before.Twin,
            Findings = [.. compared.Select(each => each.Finding(Rule, nameAfter)).OfType<Finding>()],
            Metrics = [.. compared.SelectMany(each => each.Metrics(nameBefore, nameAfter))],
            Notes = [.. before.Notes.Concat(after.Notes).Distinct().Select(note => new Note(note))],
            NotCovered = [.. before.Unplanned.Concat(OnlyAfter(before, after, nameAfter)).Concat(before.Header.NotCovered).Concat(before.Lacks).Concat(after.Lacks).Distinct()],
        };
    }

    /// <summary>By how much the largest table that a plan reads grows.</summary>
    private static double GrowthOf(PlannedQuery query, ScaledTwin? scaled) => scaled is null ? 1 : query.Plan!.Nodes
        .Where(node => node.Target is { Kind: PlanTargetKind.Relation, Name: not null, Schema: not null })
        .Select(node => scaled.FactorOf(new(node.Target!.Schema!, node.Target.Name!)))
        .DefaultIfEmpty(1).Max();

    /// <summary>What tells one side from the other.</summary>
    private static string NameOf(PlannedTwin side, PlannedTwin other, PlanningRequest request)
    {
        var size = request.Size is { } asked ? $"at {asked.Name}" : "";
        var engine = side.Major != other.Major ? $"on PostgreSQL {side.Major}" : "";
        return size.Length + engine.Length == 0 ? "now" : string.Join(' ', new[] { size, engine }.Where(word => word.Length > 0));
    }

    /// <summary>What the other side alone cannot plan.</summary>
    private static IEnumerable<NotCovered> OnlyAfter(PlannedTwin before, PlannedTwin after, string name) => after.Unplanned
        .Where(each => before.Unplanned.All(other => other.Object != each.Object))
        .Select(each => each with { Reason = $"It has a plan now, and none {name}: {each.Reason}" });
}
