namespace Plumb.Core.Results;

/// <summary>A figure.</summary>
/// <param name="Name">What was measured or counted.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">What it is a figure of: <c>ms</c>, <c>bytes</c>, <c>tables</c>.</param>
/// <param name="Evidence">How Plumb knows.</param>
public sealed record Metric(string Name, double Value, string Unit, Evidence Evidence);
