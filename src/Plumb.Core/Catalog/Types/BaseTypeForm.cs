namespace Plumb.Core.Catalog.Types;

/// <summary>How the values of a base type are read, kept and written.</summary>
public sealed record BaseTypeForm
{
    /// <summary>The function that reads a value from text.</summary>
    public required QualifiedName Input { get; init; }

    /// <summary>The function that writes a value as text.</summary>
    public required QualifiedName Output { get; init; }

    /// <summary>The function that reads a value from bytes.</summary>
    public QualifiedName? Receive { get; init; }

    /// <summary>The function that writes a value as bytes.</summary>
    public QualifiedName? Send { get; init; }

    /// <summary>The function that reads what stands in parentheses behind the type.</summary>
    public QualifiedName? ModifierInput { get; init; }

    /// <summary>The function that writes what stands in parentheses behind the type.</summary>
    public QualifiedName? ModifierOutput { get; init; }

    /// <summary>The function that gathers statistics of a column.</summary>
    public QualifiedName? Analyze { get; init; }

    /// <summary>The function that tells what a subscript means.</summary>
    public QualifiedName? Subscript { get; init; }

    /// <summary>The bytes that a value takes; null when they differ from value to value.</summary>
    public int? Length { get; init; }

    /// <summary>Whether functions are given the value itself, and not where it is.</summary>
    public bool PassedByValue { get; init; }

    /// <summary>Where in a row a value may begin.</summary>
    public TypeAlignment Alignment { get; init; }

    /// <summary>How long values are stored.</summary>
    public ColumnStorage Storage { get; init; }

    /// <summary>The letter of the group of types in which a value is made another without being asked.</summary>
    public required string Category { get; init; }

    /// <summary>Whether it is the type of its group that others are made into.</summary>
    public bool Preferred { get; init; }

    /// <summary>The value of a column that is given none, as text.</summary>
    public string? Default { get; init; }

    /// <summary>The type that a subscript gives.</summary>
    public DataType? Element { get; init; }

    /// <summary>What stands between the values of an array.</summary>
    public required string Delimiter { get; init; }

    /// <summary>Whether values are sorted by a collation.</summary>
    public bool Collatable { get; init; }
}
