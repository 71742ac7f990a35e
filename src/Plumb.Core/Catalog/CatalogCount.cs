namespace Plumb.Core.Catalog;

/// <summary>How many objects of one kind a catalog holds.</summary>
/// <param name="One">What one is called: "table".</param>
/// <param name="Many">What several are called: "tables".</param>
/// <param name="Count">How many there are.</param>
public sealed record CatalogCount(string One, string Many, long Count);
