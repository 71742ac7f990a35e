using System.Globalization;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Results;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>A statement with its plan before and after.</summary>
/// <param name="Before">The statement as it is.</param>
/// <param name="After">The statement as it would be.</param>
/// <param name="Growth">By how much the largest table that it reads grows; 1 where none does.</param>
/// <param name="Memory">What a node may keep in memory afterwards.</param>
internal sealed record ComparedQuery(PlannedQuery Before, PlannedQuery After, double Growth, MemoryLimits Memory)
{
    private const double MuchDearer = 1.5;
    private const double MoreThanRows = 1.1;

    /// <summary>How the two differ.</summary>
    public PlanComparison Difference { get; } = PlanComparison.Of(Before.Plan!.Plan, After.Plan!.Plan);

    /// <summary>What turned bad.</summary>
    public ValueList<PlanTurn> Turns { get; } = PlanTurns.Between(Before.Plan!.Plan, After.Plan!.Plan, Memory);

    /// <summary>With which power of the rows the cost grows: 0 when it stays, 1 when it grows as they do; null where no table grows.</summary>
    public double? Exponent => Growth != 1 && Difference.CostRatio is > 0 and { } ratio ? Math.Log(ratio) / Math.Log(Growth) : null;

    /// <summary>
    /// How bad it is: the more the cost grows the worse, to about a tenth; then what turned bad, and another plan; then what it comes to.
    /// </summary>
    public (double Growth, int Turns, bool Changed, double Cost) Harm =>
        (Difference.CostRatio is { } ratio ? Math.Round(Math.Log2(Math.Max(ratio, 1e-9)) * 4) : double.PositiveInfinity,
            Turns.Count, !Difference.SameShape, Difference.CostAfter);

    /// <summary>The costs, each with its plan, and how the one grows to the other.</summary>
    public IEnumerable<Metric> Metrics(string before, string after) =>
    [
        new($"{Before.Query.Place}: {before}", Difference.CostBefore, "cost", Planned(Before)),
        new($"{After.Query.Place}: {after}", Difference.CostAfter, "cost", Planned(After)),
        .. Exponent is { } exponent
            ? [new Metric($"{After.Query.Place}: growth", Math.Round(exponent, 3), "power of the rows", Planned(After))]
            : Array.Empty<Metric>(),
    ];

    /// <summary>What is to be told of it; null where it is planned as before, and nothing turned bad because tables grew.</summary>
    public Finding? Finding(string rule, string after) => Difference.SameShape && (Growth == 1 || Turns.IsEmpty) ? null : new()
    {
        Rule = rule,
        Severity = IsBad ? Severity.Warning : Severity.Info,
        Object = new(ObjectKind.Other, Before.Query.Place),
        What = Difference.FirstDifference is { } difference
            ? $"{Before.Query.Place} is planned otherwise {after}: {difference}"
            : $"{Before.Query.Place} is planned as before {after}, and costs more.",
        Why = string.Join(' ', Turns.Select(turn => turn.What).Prepend(Cost)),
        Evidence = [Planned(Before), Planned(After)],
    };

    private bool IsBad => Exponent is { } exponent
        ? exponent > MoreThanRows || Turns.Any(turn => turn is PlanTurn.Spills) || (!Turns.IsEmpty && Difference.CostRatio is null or > MuchDearer)
        : Difference.CostRatio is null or > MuchDearer;

    private string Cost
    {
        get
        {
            var cost = string.Create(CultureInfo.InvariantCulture,
                $"Its cost goes from {Difference.CostBefore:#,0.00} to {Difference.CostAfter:#,0.00}");
            return cost + (Difference.CostRatio, Exponent) switch
            {
                ({ } ratio, { } exponent) => string.Create(CultureInfo.InvariantCulture,
                    $", {ratio:0.##} times as much: it grows with power {exponent:0.##} of the rows."),
                ({ } ratio, null) => string.Create(CultureInfo.InvariantCulture, $", {ratio:0.##} times as much."),
                _ => ".",
            };
        }
    }

    private static Evidence.Planned Planned(PlannedQuery query) => new(query.Query.Statement.Text, query.Plan!.Cost, query.Plan.Text);
}
