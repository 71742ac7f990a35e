using Plumb.Core.Statements;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>What a statement would cost if these indexes were there, and those were not.</summary>
/// <param name="Statement">One statement, which is planned and never run.</param>
public sealed record WhatIfQuestion(SqlExpression Statement)
{
    /// <summary>The hypothetical indexes that the planner sees.</summary>
    public ValueList<WhatIfIndex> Visible { get; init; }

    /// <summary>The real indexes that it does not see.</summary>
    public ValueList<QualifiedName> Hidden { get; init; }

    /// <summary>The hypothetical extended statistics that the planner sees.</summary>
    public ValueList<WhatIfStatistics> VisibleStatistics { get; init; }

    /// <summary>The real extended statistics that it does not see.</summary>
    public ValueList<QualifiedName> HiddenStatistics { get; init; }

    /// <summary>The hypothetical partitions that the planner sees.</summary>
    public ValueList<WhatIfPartition> VisiblePartitions { get; init; }

    /// <summary>Settings that are other than the twin's.</summary>
    public ValueList<Option> Settings { get; init; }

    /// <summary>Whether the whole plan is wanted, and not only what it costs.</summary>
    public bool WithPlan { get; init; }
}
