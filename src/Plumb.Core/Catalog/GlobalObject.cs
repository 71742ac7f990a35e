namespace Plumb.Core.Catalog;

/// <summary>An object that belongs to the database itself and not to a schema.</summary>
public abstract record GlobalObject : CatalogObject
{
    /// <summary>Its name.</summary>
    public required Identifier Name { get; init; }
}
