namespace Plumb.Core.Catalog.Tables;

/// <summary>Where a foreign table's rows are.</summary>
/// <param name="Server">The foreign server.</param>
/// <param name="Options">The wrapper's settings for the table.</param>
public sealed record ForeignSource(Identifier Server, ValueList<Option> Options);
