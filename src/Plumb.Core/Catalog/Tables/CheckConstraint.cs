using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>A condition that each row of a table, or each value of a domain, must meet.</summary>
public sealed record CheckConstraint : TableConstraint
{
    /// <summary>The condition.</summary>
    public required SqlExpression Expression { get; init; }

    /// <summary>Set when heirs are free of it.</summary>
    public bool NoInherit { get; init; }

    /// <summary>Set when the rows that were there before were not looked at.</summary>
    public bool NotValid { get; init; }

    /// <summary>Set when it is not checked at all (18 and later).</summary>
    public bool NotEnforced { get; init; }

    /// <summary>Set when it comes from a parent table only.</summary>
    public bool Inherited { get; init; }
}
