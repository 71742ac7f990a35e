namespace Plumb.Core.Catalog;

/// <summary>An object that lives in a schema.</summary>
public abstract record SchemaObject : CatalogObject
{
    /// <summary>Its name, with its schema.</summary>
    public required QualifiedName Name { get; init; }
}
