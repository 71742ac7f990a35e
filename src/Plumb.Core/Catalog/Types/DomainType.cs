using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Types;

/// <summary>A type that is another one with conditions.</summary>
public sealed record DomainType : SchemaObject
{
    /// <summary>The type that it is made of.</summary>
    public required DataType BaseType { get; init; }

    /// <summary>Set when it may not be NULL.</summary>
    public NotNullConstraint? NotNull { get; init; }

    /// <summary>Its value when none is given.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>Its collation, when not its base type's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>The conditions that each value must meet.</summary>
    public ValueList<CheckConstraint> Checks { get; init; }
}
