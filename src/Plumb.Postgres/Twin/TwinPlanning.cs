using System.Globalization;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Results;
using Plumb.Core.Twin;
using Plumb.Postgres.Server;
using Plumb.Postgres.Twin.Planning;

namespace Plumb.Postgres.Twin;

/// <summary>Plans statements on a twin.</summary>
public static class TwinPlanning
{
    private const string Task = "Planning";

    /// <summary>How long the server may think about one statement, functions that it calls meanwhile included.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Plans all that can be planned, and names the rest.</summary>
    public static async Task<Result> RunAsync(PlanningRequest request, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<Query> queries;
        using (var source = await request.OpenQueries(cancellation))
            queries = await QueryScript.ReadAsync(source, cancellation);
        using var file = TwinFiles.Open(request.Twin);
        EngineFor(file.Header, request);
        await using var twin = await DatabaseTwin.OpenAsync(file, request.Scratch, progress, cancellation);
        var (planned, remarks) = await PlanAsync(twin, queries, request, progress, cancellation);
        var plans = planned.Where(each => each.Plan is not null).ToList();
        return plans.Count > 0 ? ResultOf(request, twin, planned, remarks) : throw new PlumbException(NothingPlanned(planned));
    }

    private static async Task<(List<PlannedQuery> Planned, ValueList<string> Remarks)> PlanAsync(
        DatabaseTwin twin, List<Query> queries, PlanningRequest request, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        await using var connection = await twin.Target.OpenAsync(cancellation);
        ValueList<string> remarks = request.Role is { } role ? await RoleSession.SetAsync(connection, twin.Header, role, cancellation) : [];
        var planner = new QueryPlanner(connection, connection.PostgreSqlVersion.Major);
        await planner.BeginAsync(Limit, cancellation);
        var planning = new QueryPlanning(connection, planner, request.Values);
        var planned = new List<PlannedQuery>();
        progress.Report(new ProgressEvent.Started(Task));
        foreach (var query in queries)
        {
            planned.Add(await planning.PlanAsync(query, cancellation));
            progress.Report(new ProgressEvent.Advanced(Task, planned.Count, queries.Count, "statements"));
        }

        progress.Report(new ProgressEvent.Finished(Task));
        return (planned, remarks);
    }

    private static Result ResultOf(PlanningRequest request, DatabaseTwin twin, List<PlannedQuery> planned, ValueList<string> remarks)
    {
        var fidelity = new Fidelity(twin.Header, twin.Lacks);
        return new()
        {
            Command = "twin explain",
            Target = request.Twin,
            Metrics = [.. planned.Where(each => each.Plan is not null).Select(each =>
                new Metric(each.Query.Place, each.Plan!.Cost, "cost", new Evidence.Planned(each.Query.Statement.Text, each.Plan.Cost, each.Plan.Text)))],
            Artifacts = [.. planned.Where(each => each.Plan is not null).Select((each, index) => new Artifact
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"plan-{index + 1}.json"), MediaType = "application/json", Content = each.Plan!.Json,
            })],
            Notes = [.. planned.SelectMany(NotesOn).Concat(remarks).Concat(Touched(fidelity, planned)).Select(note => new Note(note))],
            NotCovered =
            [
                .. planned.Where(each => each.Problem is not null).Select(each => new NotCovered(new(ObjectKind.Other, each.Query.Place), Told(each.Problem!))),
                .. twin.Header.NotCovered,
                .. twin.Lacks,
            ],
        };
    }

    private static IEnumerable<string> NotesOn(PlannedQuery query) =>
    [
        .. query.Values.Select(value => $"{query.Query.Place}: {value.Parameter} is {(value.Value is null ? "NULL" : $"'{value.Value}'")}, {value.Why}."),
        .. query.Remarks.Select(remark => $"{query.Query.Place}: {remark}"),
    ];

    private static IEnumerable<string> Touched(Fidelity fidelity, List<PlannedQuery> planned) =>
        from query in planned
        from lack in fidelity.Of(query)
        group query by lack into touching
        select touching.Count() == planned.Count && planned.Count > 1
            ? $"No plan is sure to be the source's: {touching.Key.Object.Name}: {touching.Key.Reason}"
            : $"The plan of {string.Join(", ", touching.Select(each => each.Query.Place))} may not be the source's: {touching.Key.Object.Name}: {touching.Key.Reason}";

    private static string Told(Problem problem) => problem.Why.Length > 0 && problem.Code == "statement-without-plan" ? $"{problem.What} {problem.Why}" : problem.What;

    private static Problem NothingPlanned(List<PlannedQuery> planned) => planned.Count == 1
        ? planned[0].Problem!
        : planned[0].Problem! with
        {
            What = $"None of the {planned.Count} statements could be planned: {planned[0].Problem!.What}",
        };

    private static void EngineFor(TwinHeader header, PlanningRequest request)
    {
        if (request.Scratch.Major is null && header.Database.Engine.Major > EngineBuild.Newest)
            throw new PlumbException(TooNew(request.Twin, header));
    }

    private static Problem TooNew(string path, TwinHeader header) => new("twin-too-new",
        $"{path} is of {header.Database.Engine}, which this Plumb does not know.", $"It has scratch servers up to PostgreSQL {EngineBuild.Newest}, and another version may plan otherwise.",
        $"Plan with --on {EngineBuild.Newest}, or use a later Plumb.")
    {
        Kind = ProblemKind.BadInput,
    };
}
