namespace Plumb.Postgres.Reading;

/// <summary>How a catalog is read.</summary>
public sealed record ReadOptions
{
    /// <summary>Roles that own objects only because somebody had to; their objects count as owned by nobody in particular.</summary>
    public ValueList<Identifier> NamelessOwners { get; init; }

    /// <summary>How long to wait for a lock that a change of the schema holds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one query may take; no limit when zero.</summary>
    public TimeSpan StatementTimeout { get; init; }
}
