using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>A row-level security policy.</summary>
public sealed record Policy
{
    /// <summary>Its name.</summary>
    public required Identifier Name { get; init; }

    /// <summary>The statements that it is for.</summary>
    public PolicyCommand Command { get; init; }

    /// <summary>Whether it takes away what other policies give.</summary>
    public bool Restrictive { get; init; }

    /// <summary>The roles that it is for; empty for everybody.</summary>
    public ValueList<Identifier> Roles { get; init; }

    /// <summary>The rows that may be seen.</summary>
    public SqlExpression? Using { get; init; }

    /// <summary>The rows that may be written.</summary>
    public SqlExpression? WithCheck { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }
}
