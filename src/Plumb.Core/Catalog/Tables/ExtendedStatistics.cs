using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>Statistics on columns and expressions together.</summary>
public sealed record ExtendedStatistics : SchemaObject
{
    /// <summary>The table that they are of.</summary>
    public required QualifiedName Table { get; init; }

    /// <summary>What is kept: <c>ndistinct</c>, <c>dependencies</c>, <c>mcv</c>; empty for a lone expression.</summary>
    public ValueList<string> Kinds { get; init; }

    /// <summary>The columns.</summary>
    public ValueList<Identifier> Columns { get; init; }

    /// <summary>The expressions.</summary>
    public ValueList<SqlExpression> Expressions { get; init; }

    /// <summary>How much the planner learns, when not the server's usual amount.</summary>
    public int? Target { get; init; }
}
