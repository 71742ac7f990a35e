using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>Forbids two rows for which every comparison holds.</summary>
public sealed record ExclusionConstraint : IndexedConstraint
{
    /// <summary>The access method of its index.</summary>
    public required Identifier Method { get; init; }

    /// <summary>What is compared, and how.</summary>
    public required ValueList<ExclusionElement> Elements { get; init; }

    /// <summary>The rows that it holds for.</summary>
    public SqlExpression? Predicate { get; init; }

    /// <summary>Set when it comes from a parent table.</summary>
    public bool Inherited { get; init; }
}
