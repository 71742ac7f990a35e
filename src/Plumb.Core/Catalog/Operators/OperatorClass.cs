using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Operators;

/// <summary>How an access method orders, hashes or searches a type.</summary>
public sealed record OperatorClass : SchemaObject
{
    /// <summary>The access method that it is for.</summary>
    public required Identifier Method { get; init; }

    /// <summary>The type that it is for.</summary>
    public required DataType Type { get; init; }

    /// <summary>Whether it is the type's usual one.</summary>
    public bool Default { get; init; }

    /// <summary>The family that it belongs to.</summary>
    public required QualifiedName Family { get; init; }

    /// <summary>The type that is stored, when it is another.</summary>
    public DataType? Storage { get; init; }

    /// <summary>Its operators and functions, as the engine writes them.</summary>
    public ValueList<SqlExpression> Members { get; init; }
}
