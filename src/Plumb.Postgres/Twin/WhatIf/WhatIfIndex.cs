using Plumb.Core.Statistics.Indexes;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>An index that a session can show to the planner.</summary>
public sealed record WhatIfIndex
{
    /// <summary>The table that it is of.</summary>
    public required QualifiedName Table { get; init; }

    /// <summary>What it is.</summary>
    public required TableIndex Definition { get; init; }

    /// <summary>How large it would be; the parts of a partitioned table's index together.</summary>
    public required IndexSize Size { get; init; }

    /// <summary>What its size and the estimates of its expressions lean on without being known.</summary>
    public ValueList<string> Assumed { get; init; }

    /// <summary>The engine's numbers of its parts.</summary>
    internal ValueList<uint> Numbers { get; init; }
}
