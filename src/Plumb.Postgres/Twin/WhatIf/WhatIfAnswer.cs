using Plumb.Core.Problems;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>What the planner makes of a question.</summary>
public sealed record WhatIfAnswer
{
    /// <summary>What it costs until all rows are there.</summary>
    public double Cost { get; init; }

    /// <summary>What it costs until the first row is there.</summary>
    public double StartupCost { get; init; }

    /// <summary>The rows that are expected.</summary>
    public double Rows { get; init; }

    /// <summary>The plan as the engine's JSON, where it was asked for.</summary>
    public string? Plan { get; init; }

    /// <summary>Why the engine would not plan the statement; all else is then empty.</summary>
    public Problem? Refusal { get; init; }
}
