namespace Plumb.Core.Plans;

/// <summary>What a planner expects of a node.</summary>
/// <param name="StartupCost">The cost until the first row.</param>
/// <param name="TotalCost">The cost until the last row.</param>
/// <param name="Rows">How many rows it gives each time.</param>
/// <param name="Width">How many bytes a row has, on average.</param>
public sealed record PlanEstimate(double StartupCost, double TotalCost, double Rows, long Width);
