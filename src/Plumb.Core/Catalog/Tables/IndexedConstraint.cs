namespace Plumb.Core.Catalog.Tables;

/// <summary>A constraint that the engine holds by an index of the same name.</summary>
public abstract record IndexedConstraint : TableConstraint
{
    /// <summary>When it is checked.</summary>
    public Deferral Deferral { get; init; }

    /// <summary>Columns that its index carries along.</summary>
    public ValueList<Identifier> Included { get; init; }

    /// <summary>The storage parameters of its index.</summary>
    public ValueList<Option> Options { get; init; }

    /// <summary>Where its index is, when not in the database's own tablespace.</summary>
    public Identifier? Tablespace { get; init; }

    /// <summary>The parent table's index that its index is a part of.</summary>
    public QualifiedName? PartOf { get; init; }

    /// <summary>What the owner says of its index.</summary>
    public string? IndexComment { get; init; }
}
