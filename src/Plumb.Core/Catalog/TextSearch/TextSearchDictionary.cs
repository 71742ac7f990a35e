using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.TextSearch;

/// <summary>A text search dictionary.</summary>
public sealed record TextSearchDictionary : SchemaObject
{
    /// <summary>The template that it is made of.</summary>
    public required QualifiedName Template { get; init; }

    /// <summary>Its settings, as the engine writes them.</summary>
    public SqlExpression? Options { get; init; }
}
