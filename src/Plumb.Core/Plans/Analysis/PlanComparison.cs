namespace Plumb.Core.Plans.Analysis;

/// <summary>How the plans of one statement differ in two places, or before and after a change.</summary>
public sealed record PlanComparison
{
    /// <summary>Whether both do the same to the same tables through the same indexes.</summary>
    public bool SameShape => FirstDifference is null;

    /// <summary>Where they part first, in words; null where they do not.</summary>
    public required string? FirstDifference { get; init; }

    /// <summary>The cost before.</summary>
    public required double CostBefore { get; init; }

    /// <summary>The cost after.</summary>
    public required double CostAfter { get; init; }

    /// <summary>How many times the cost before the cost after is; null where there was none before and is some after.</summary>
    public double? CostRatio => CostAfter.Equals(CostBefore) ? 1 : CostBefore > 0 ? CostAfter / CostBefore : null;

    /// <summary>Compares two plans of one statement.</summary>
    public static PlanComparison Of(StatementPlan before, StatementPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new()
        {
            FirstDifference = Difference([.. before.Queries], [.. after.Queries]),
            CostBefore = before.TotalCost,
            CostAfter = after.TotalCost,
        };
    }

    /// <summary>Compares two plans of one query.</summary>
    public static PlanComparison Of(PlanNode before, PlanNode after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new()
        {
            FirstDifference = ShapeDifference.First(PlanShape.Of(before), PlanShape.Of(after)),
            CostBefore = before.Estimate?.TotalCost ?? 0,
            CostAfter = after.Estimate?.TotalCost ?? 0,
        };
    }

    private static string? Difference(QueryPlan[] before, QueryPlan[] after) => before.Length != after.Length
        ? $"{before.Length} {(before.Length == 1 ? "query" : "queries")} became {after.Length}."
        : before.Zip(after, (one, other) => ShapeDifference.First(PlanShape.Of(one.Root), PlanShape.Of(other.Root)))
            .FirstOrDefault(words => words is not null);
}
