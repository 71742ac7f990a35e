using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Operators;

/// <summary>Operators of related types that belong together.</summary>
public sealed record OperatorFamily : SchemaObject
{
    /// <summary>The access method that it is for.</summary>
    public required Identifier Method { get; init; }

    /// <summary>Members that belong to no class, as the engine writes them.</summary>
    public ValueList<SqlExpression> Members { get; init; }
}
