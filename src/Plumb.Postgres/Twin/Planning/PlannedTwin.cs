using Plumb.Core.Plans.Analysis;
using Plumb.Core.Problems;
using Plumb.Core.Statistics.Scaling;
using Plumb.Core.Twin;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>What came of planning statements on a twin.</summary>
internal sealed record PlannedTwin
{
    /// <summary>What the twin is of.</summary>
    public required TwinHeader Header { get; init; }

    /// <summary>The version that planned.</summary>
    public required int Major { get; init; }

    /// <summary>What of the source the twin lacks.</summary>
    public required ValueList<NotCovered> Lacks { get; init; }

    /// <summary>What a node of a plan may take of the memory, by the twin's settings.</summary>
    public required MemoryLimits Memory { get; init; }

    /// <summary>The twin at the size that was asked for; null where that is its own.</summary>
    public ScaledTwin? Scaled { get; init; }

    /// <summary>The statements in their order.</summary>
    public required ValueList<PlannedQuery> Queries { get; init; }

    /// <summary>What holds for all of them.</summary>
    public ValueList<string> Remarks { get; init; }

    /// <summary>Those that have a plan; a problem where none has.</summary>
    public ValueList<PlannedQuery> Plans => Queries.Any(each => each.Plan is not null)
        ? [.. Queries.Where(each => each.Plan is not null)]
        : throw new PlumbException(NothingPlanned());

    /// <summary>Those without a plan, each with the reason.</summary>
    public IEnumerable<NotCovered> Unplanned =>
        Queries.Where(each => each.Problem is not null).Select(each => new NotCovered(new(ObjectKind.Other, each.Query.Place), Told(each.Problem!)));

    /// <summary>What a reader should know of each plan, and of all.</summary>
    public IEnumerable<string> Notes =>
    [
        .. Queries.SelectMany(NotesOn),
        .. Remarks,
        .. Touched(),
    ];

    private static IEnumerable<string> NotesOn(PlannedQuery query) =>
    [
        .. query.Values.Select(value => $"{query.Query.Place}: {value.Parameter} is {Written(value.Value)}, {value.Why}."),
        .. query.Remarks.Select(remark => $"{query.Query.Place}: {remark}"),
    ];

    private static string Written(string? value) => value is null ? "NULL" : $"'{value}'";

    private IEnumerable<string> Touched()
    {
        var fidelity = new Fidelity(Header, Lacks);
        return
            from query in Queries
            where query.Plan is not null
            from lack in fidelity.Of(query)
            group query.Query.Place by lack into touching
            select touching.Count() > 1 && touching.Count() == Queries.Count
                ? $"No plan is sure to be the source's: {touching.Key.Object.Name}: {touching.Key.Reason}"
                : $"The plan of {string.Join(", ", touching)} may not be the source's: {touching.Key.Object.Name}: {touching.Key.Reason}";
    }

    private static string Told(Problem problem) => problem.Code == "statement-without-plan" ? $"{problem.What} {problem.Why}" : problem.What;

    private Problem NothingPlanned() => Queries[0].Problem! is var first && Queries.Count == 1
        ? first
        : first with { What = $"None of the {Queries.Count} statements could be planned: {first.What}" };
}
