namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Extended statistics that a session can show to the planner.</summary>
public sealed record WhatIfStatistics
{
    /// <summary>What they are.</summary>
    public required ExtendedStatistics Definition { get; init; }

    /// <summary>The engine's number of them.</summary>
    internal uint Number { get; init; }
}
