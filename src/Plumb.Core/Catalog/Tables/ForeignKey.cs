namespace Plumb.Core.Catalog.Tables;

/// <summary>Says that the columns' values are found in another table.</summary>
public sealed record ForeignKey : TableConstraint
{
    /// <summary>The columns here.</summary>
    public required ValueList<Identifier> Columns { get; init; }

    /// <summary>The table that is pointed at.</summary>
    public required QualifiedName Target { get; init; }

    /// <summary>The columns there.</summary>
    public required ValueList<Identifier> TargetColumns { get; init; }

    /// <summary>What happens here when a row there is removed.</summary>
    public ForeignKeyAction OnDelete { get; init; }

    /// <summary>What happens here when a key there is changed.</summary>
    public ForeignKeyAction OnUpdate { get; init; }

    /// <summary>The columns that ON DELETE SET NULL or SET DEFAULT sets, when not all (15 and later).</summary>
    public ValueList<Identifier> OnDeleteColumns { get; init; }

    /// <summary>Whether some columns may be NULL only when all are.</summary>
    public bool MatchFull { get; init; }

    /// <summary>When it is checked.</summary>
    public Deferral Deferral { get; init; }

    /// <summary>Set when the rows that were there before were not looked at.</summary>
    public bool NotValid { get; init; }

    /// <summary>Set when it is not checked at all (18 and later).</summary>
    public bool NotEnforced { get; init; }

    /// <summary>Whether the last columns are ranges, of which the one must be covered by the other (18 and later).</summary>
    public bool Period { get; init; }
}
