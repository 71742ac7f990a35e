namespace Plumb.Core.Catalog.Operators;

/// <summary>An operator.</summary>
public sealed record Operator : CatalogObject
{
    /// <summary>Its name.</summary>
    public required OperatorName Name { get; init; }

    /// <summary>The type on its left; null for a prefix operator.</summary>
    public DataType? Left { get; init; }

    /// <summary>The type on its right.</summary>
    public required DataType Right { get; init; }

    /// <summary>The function that it calls.</summary>
    public required QualifiedName Function { get; init; }

    /// <summary>The operator that it is with its sides swapped.</summary>
    public OperatorName? Commutator { get; init; }

    /// <summary>The operator that it is the opposite of.</summary>
    public OperatorName? Negator { get; init; }

    /// <summary>The function that estimates how many rows it keeps.</summary>
    public QualifiedName? Restrict { get; init; }

    /// <summary>The function that estimates how many rows a join by it keeps.</summary>
    public QualifiedName? Join { get; init; }

    /// <summary>Whether it can be joined by hashing.</summary>
    public bool Hashes { get; init; }

    /// <summary>Whether it can be joined by merging.</summary>
    public bool Merges { get; init; }
}
