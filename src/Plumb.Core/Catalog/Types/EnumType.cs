namespace Plumb.Core.Catalog.Types;

/// <summary>An enumeration.</summary>
public sealed record EnumType : SchemaObject
{
    /// <summary>Its labels, in their order.</summary>
    public ValueList<string> Labels { get; init; }
}
