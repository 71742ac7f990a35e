namespace Plumb.Core.Plans;

/// <summary>A field of a plan that has no property of its own here, or holds nothing, such as an empty list.</summary>
/// <param name="Name">Its name, as the engine wrote it.</param>
/// <param name="Json">What it holds, as compact JSON.</param>
public sealed record PlanField(string Name, string Json);
