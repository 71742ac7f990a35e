namespace Plumb.Core.Catalog.Tables;

/// <summary>Forbids NULL in a column or a domain.</summary>
public sealed record NotNullConstraint
{
    /// <summary>Its name, where the engine keeps one (PostgreSQL 18 and later).</summary>
    public Identifier? Name { get; init; }

    /// <summary>Set when heirs are free of it.</summary>
    public bool NoInherit { get; init; }

    /// <summary>Set when the rows that were there before were not looked at.</summary>
    public bool NotValid { get; init; }

    /// <summary>Set when it comes from a parent table only.</summary>
    public bool Inherited { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }
}
