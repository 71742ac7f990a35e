namespace Plumb.Core.Catalog;

/// <summary>A setting of one object, such as a storage parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as text.</param>
public readonly record struct Option(string Name, string Value);
