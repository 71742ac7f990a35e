namespace Plumb.Core.Catalog.Types;

/// <summary>A type that is a row.</summary>
public sealed record CompositeType : SchemaObject
{
    /// <summary>Its attributes, in their order.</summary>
    public ValueList<CompositeAttribute> Attributes { get; init; }
}
