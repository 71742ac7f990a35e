namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>A partition that a session can show to the planner.</summary>
public sealed record WhatIfPartition
{
    /// <summary>What it is.</summary>
    public required HypotheticalPartition Definition { get; init; }

    /// <summary>The engine's number of it.</summary>
    internal uint Number { get; init; }
}
