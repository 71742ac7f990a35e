namespace Plumb.Core.Catalog.Types;

/// <summary>One attribute of a composite type.</summary>
public sealed record CompositeAttribute
{
    /// <summary>Its name.</summary>
    public required Identifier Name { get; init; }

    /// <summary>Its type.</summary>
    public required DataType Type { get; init; }

    /// <summary>Its collation, when not its type's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }
}
