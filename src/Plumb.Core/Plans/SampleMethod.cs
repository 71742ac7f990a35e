namespace Plumb.Core.Plans;

/// <summary>How a table is sampled.</summary>
/// <param name="Method">The method, such as <c>bernoulli</c>.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Seed">What makes it repeatable.</param>
public sealed record SampleMethod(string Method, ValueList<string> Parameters, string? Seed);
