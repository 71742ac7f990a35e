namespace Plumb.Core.Catalog.TextSearch;

/// <summary>What text search dictionaries are made of.</summary>
public sealed record TextSearchTemplate : SchemaObject
{
    /// <summary>The function that takes a dictionary's settings.</summary>
    public QualifiedName? Initialize { get; init; }

    /// <summary>The function that looks at a token.</summary>
    public required QualifiedName Lexize { get; init; }
}
