namespace Plumb.Postgres.Twin.Planning;

/// <summary>What stands for a parameter.</summary>
/// <param name="Parameter">The parameter, such as <c>$1</c>.</param>
/// <param name="Value">The value as text; null for NULL.</param>
/// <param name="Why">Why this one, in words.</param>
internal sealed record ParameterValue(string Parameter, string? Value, string Why);
