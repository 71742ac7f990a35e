namespace Plumb.Core.Catalog.TextSearch;

/// <summary>What cuts a text into tokens.</summary>
public sealed record TextSearchParser : SchemaObject
{
    /// <summary>The function that begins with a text.</summary>
    public required QualifiedName Start { get; init; }

    /// <summary>The function that gives the next token.</summary>
    public required QualifiedName NextToken { get; init; }

    /// <summary>The function that ends with a text.</summary>
    public required QualifiedName End { get; init; }

    /// <summary>The function that tells which kinds of tokens there are.</summary>
    public required QualifiedName TokenTypes { get; init; }

    /// <summary>The function that picks the part of a text that is worth showing.</summary>
    public QualifiedName? Headline { get; init; }
}
