using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>How gently a source is read.</summary>
public sealed record CaptureOptions
{
    /// <summary>How long to wait for a lock that a change of the schema holds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one query may take.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The same for the reading of the catalog.</summary>
    internal ReadOptions Reading => new() { LockTimeout = LockTimeout, StatementTimeout = StatementTimeout };

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
