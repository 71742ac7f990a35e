namespace Plumb.Core.Catalog.Types;

/// <summary>A type whose values are read, kept and written by functions of its own.</summary>
public sealed record BaseType : SchemaObject
{
    /// <summary>How its values are read, kept and written; null when only its name was made so far.</summary>
    public BaseTypeForm? Form { get; init; }
}
