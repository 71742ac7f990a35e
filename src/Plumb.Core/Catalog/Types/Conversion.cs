namespace Plumb.Core.Catalog.Types;

/// <summary>How text of one encoding becomes text of another.</summary>
public sealed record Conversion : SchemaObject
{
    /// <summary>The encoding that it takes.</summary>
    public required string Source { get; init; }

    /// <summary>The encoding that it makes.</summary>
    public required string Target { get; init; }

    /// <summary>The function that does it.</summary>
    public required QualifiedName Function { get; init; }

    /// <summary>Whether it is used unless another is named.</summary>
    public bool Default { get; init; }
}
