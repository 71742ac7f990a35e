using System.Globalization;
using Plumb.Core.Progress;
using Plumb.Core.Results;
using Plumb.Postgres.Twin.Planning;

namespace Plumb.Postgres.Twin;

/// <summary>Plans statements on a twin.</summary>
public static class TwinPlanning
{
    /// <summary>Plans all that can be planned, and names the rest.</summary>
    public static async Task<Result> RunAsync(PlanningRequest request, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var queries = await TwinPlanner.ReadAsync(request, cancellation);
        var planned = await TwinPlanner.PlanAsync(request, [.. queries.Select(query => (query, ValueList.Create<ParameterValue>([])))], progress, cancellation);
        return new()
        {
            Command = "twin explain",
            Target = request.Twin,
            Metrics = [.. planned.Plans.Select(each => new Metric(each.Query.Place, each.Plan!.Cost, "cost", Evidence(each)))],
            Artifacts = [.. planned.Plans.Select((each, index) => new Artifact
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"plan-{index + 1}.json"),
                MediaType = "application/json",
                Content = each.Plan!.Json,
            })],
            Notes = [.. planned.Notes.Select(note => new Note(note))],
            NotCovered = [.. planned.Unplanned, .. planned.Header.NotCovered, .. planned.Lacks],
        };
    }

    private static Evidence.Planned Evidence(PlannedQuery query) =>
        new(query.Query.Statement.Text, query.Plan!.Cost, query.Plan.Text);
}
