namespace Plumb.Core.Catalog.Types;

/// <summary>A type that is an interval of another.</summary>
public sealed record RangeType : SchemaObject
{
    /// <summary>The type of its bounds.</summary>
    public required DataType Subtype { get; init; }

    /// <summary>The operator class that orders the bounds, when not the type's usual one.</summary>
    public QualifiedName? OperatorClass { get; init; }

    /// <summary>The collation that orders the bounds, when not the type's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>The function that brings a range into its one form.</summary>
    public QualifiedName? Canonical { get; init; }

    /// <summary>The function that measures the distance of two bounds.</summary>
    public QualifiedName? SubtypeDifference { get; init; }

    /// <summary>The name of the type of several such intervals.</summary>
    public required QualifiedName Multirange { get; init; }

    /// <summary>What the owner says of the type of several such intervals.</summary>
    public string? MultirangeComment { get; init; }

    /// <summary>The functions that make its values, as far as they are not as the engine made them.</summary>
    public ValueList<RangeFunction> Functions { get; init; }

    /// <summary>The functions that make values of several such intervals, as far as they are not as the engine made them.</summary>
    public ValueList<RangeFunction> MultirangeFunctions { get; init; }
}
