using Plumb.Core.Statistics;

namespace Plumb.Core.Twin;

/// <summary>What a look into a twin shows.</summary>
public sealed record TwinSummary
{
    /// <summary>What it is of, and how it was taken.</summary>
    public required TwinHeader Header { get; init; }

    /// <summary>The bytes of the file.</summary>
    public long FileBytes { get; init; }

    /// <summary>How much it holds.</summary>
    public required TwinCounts Counts { get; init; }

    /// <summary>The relations that take most room, without their columns; or the table that was asked for and its indexes, with theirs.</summary>
    public ValueList<RelationStatistics> Relations { get; init; }

    /// <summary>What is known of several columns together, of the table that was asked for.</summary>
    public ValueList<JointStatistics> Joint { get; init; }
}
