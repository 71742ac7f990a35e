namespace Plumb.Postgres.Twin.Planning;

/// <summary>The same statements, planned in two ways.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
public sealed record ComparisonRequest(PlanningRequest Before, PlanningRequest After);
