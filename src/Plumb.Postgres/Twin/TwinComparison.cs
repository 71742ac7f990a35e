using Plumb.Core.Progress;
using Plumb.Core.Results;
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
            .Select(pair => new ComparedQuery(pair.First, pair.Second)).OrderByDescending(each => each.Harm).ToList();
        var (nameBefore, nameAfter) = ($"on PostgreSQL {before.Major}", $"on PostgreSQL {after.Major}");
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

    /// <summary>What the other side alone cannot plan.</summary>
    private static IEnumerable<NotCovered> OnlyAfter(PlannedTwin before, PlannedTwin after, string name) => after.Unplanned
        .Where(each => before.Unplanned.All(other => other.Object != each.Object))
        .Select(each => each with { Reason = $"It has a plan now, and none {name}: {each.Reason}" });
}
