namespace Plumb.Core.Catalog.TextSearch;

/// <summary>A text search configuration.</summary>
public sealed record TextSearchConfiguration : SchemaObject
{
    /// <summary>The parser that cuts the text into tokens.</summary>
    public required QualifiedName Parser { get; init; }

    /// <summary>Which dictionaries look at which tokens.</summary>
    public ValueList<TextSearchMapping> Mappings { get; init; }
}
