namespace Plumb.Core.Catalog.Tables;

/// <summary>A primary key or a unique constraint.</summary>
public sealed record UniqueKey : IndexedConstraint
{
    /// <summary>The columns that together are unique.</summary>
    public required ValueList<Identifier> Columns { get; init; }

    /// <summary>Whether two NULLs are the same (15 and later).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Whether the last column is a range that may not overlap (18 and later).</summary>
    public bool WithoutOverlaps { get; init; }

    /// <summary>Set when it comes from a parent table.</summary>
    public bool Inherited { get; init; }
}
