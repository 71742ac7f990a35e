namespace Plumb.Core.Plans.Analysis;

/// <summary>A relation that a plan reads or changes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">Its schema, where the plan says it.</param>
/// <param name="Alias">What the query calls it.</param>
/// <param name="Changed">Whether its rows are changed, not read.</param>
public sealed record RelationUse(string Name, string? Schema, string? Alias, bool Changed);
