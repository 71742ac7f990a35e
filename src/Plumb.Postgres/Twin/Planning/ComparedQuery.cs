using System.Globalization;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Results;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>A statement with its plan before and after.</summary>
internal sealed record ComparedQuery(PlannedQuery Before, PlannedQuery After)
{
    private const double MuchDearer = 1.5;

    /// <summary>How the two differ.</summary>
    public PlanComparison Difference { get; } = PlanComparison.Of(Before.Plan!.Plan, After.Plan!.Plan);

    /// <summary>How bad it is: the more the cost grows the worse, and the same cost by another plan is worse than by the same.</summary>
    public (double Ratio, bool Changed) Harm => (Difference.CostRatio ?? double.PositiveInfinity, !Difference.SameShape);

    /// <summary>The costs, each with its plan.</summary>
    public IEnumerable<Metric> Metrics(string before, string after) =>
    [
        new($"{Before.Query.Place} {before}", Difference.CostBefore, "cost", Planned(Before)),
        new($"{After.Query.Place} {after}", Difference.CostAfter, "cost", Planned(After)),
    ];

    /// <summary>What is to be told of it; null where it is planned as before.</summary>
    public Finding? Finding(string rule, string after) => Difference.FirstDifference is not { } difference ? null : new()
    {
        Rule = rule,
        Severity = Difference.CostRatio is null or > MuchDearer ? Severity.Warning : Severity.Info,
        Object = new(ObjectKind.Other, Before.Query.Place),
        What = $"{Before.Query.Place} is planned otherwise {after}: {difference}",
        Why = Difference.CostRatio is { } ratio
            ? string.Create(CultureInfo.InvariantCulture, $"Its cost goes from {Difference.CostBefore:#,0.00} to {Difference.CostAfter:#,0.00}, {ratio:0.##} times as much.")
            : string.Create(CultureInfo.InvariantCulture, $"Its cost goes from {Difference.CostBefore:#,0.00} to {Difference.CostAfter:#,0.00}."),
        Evidence = [Planned(Before), Planned(After)],
    };

    private static Evidence.Planned Planned(PlannedQuery query) => new(query.Query.Statement.Text, query.Plan!.Cost, query.Plan.Text);
}
