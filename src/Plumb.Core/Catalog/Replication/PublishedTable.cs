using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Replication;

/// <summary>A table of a publication.</summary>
public sealed record PublishedTable
{
    /// <summary>The table.</summary>
    public required QualifiedName Table { get; init; }

    /// <summary>The columns, when not all.</summary>
    public ValueList<Identifier> Columns { get; init; }

    /// <summary>The rows, when not all.</summary>
    public SqlExpression? Where { get; init; }
}
