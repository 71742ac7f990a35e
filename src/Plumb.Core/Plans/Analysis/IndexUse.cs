namespace Plumb.Core.Plans.Analysis;

/// <summary>An index that a plan reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Relation">The relation that it belongs to; null where the plan does not say.</param>
/// <param name="Condition">What is looked up in it; null where all of it is read.</param>
/// <param name="Kind">Whether it is read alone, for rows or for a bitmap.</param>
public sealed record IndexUse(string Name, RelationUse? Relation, string? Condition, PlanNodeKind Kind);
