using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Views;

/// <summary>A view whose rows are kept.</summary>
public sealed record MaterializedView : SchemaObject
{
    /// <summary>Its columns, in their order.</summary>
    public ValueList<Column> Columns { get; init; }

    /// <summary>Its query, as the engine writes it, without a semicolon.</summary>
    public required SqlExpression Definition { get; init; }

    /// <summary>Its indexes.</summary>
    public ValueList<TableIndex> Indexes { get; init; }

    /// <summary>Its storage parameters.</summary>
    public ValueList<Option> Options { get; init; }

    /// <summary>How its rows are stored, when not in the engine's usual way.</summary>
    public Identifier? AccessMethod { get; init; }

    /// <summary>Where its files are, when not in the database's own tablespace.</summary>
    public Identifier? Tablespace { get; init; }

    /// <summary>The extensions that it goes with when they are dropped.</summary>
    public ValueList<Identifier> DependsOnExtensions { get; init; }

    /// <summary>The index in whose order rows are put by CLUSTER.</summary>
    public Identifier? ClusteredOn { get; init; }
}
