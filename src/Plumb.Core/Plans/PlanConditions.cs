namespace Plumb.Core.Plans;

/// <summary>What rows must meet at a node, as the engine prints it.</summary>
public sealed record PlanConditions
{
    /// <summary>No condition at all.</summary>
    public static PlanConditions None { get; } = new();

    /// <summary>What is looked up in the index.</summary>
    public string? Index { get; init; }

    /// <summary>The distance that the index orders by.</summary>
    public string? OrderBy { get; init; }

    /// <summary>What is looked at again where a bitmap knows whole pages only.</summary>
    public string? Recheck { get; init; }

    /// <summary>Which row addresses are read.</summary>
    public string? RowAddress { get; init; }

    /// <summary>What a row must meet after it was read.</summary>
    public string? Filter { get; init; }

    /// <summary>What is equal on both sides of a hash join.</summary>
    public string? Hash { get; init; }

    /// <summary>What is equal on both sides of a merge join.</summary>
    public string? Merge { get; init; }

    /// <summary>What a pair of rows must meet besides.</summary>
    public string? Join { get; init; }

    /// <summary>What is looked at once, before any row.</summary>
    public string? OneTime { get; init; }

    /// <summary>While this holds a window goes on.</summary>
    public string? Run { get; init; }

    /// <summary>What a row that is there must meet to be changed.</summary>
    public string? Conflict { get; init; }

    /// <summary>The call of a function whose rows are read.</summary>
    public string? FunctionCall { get; init; }

    /// <summary>The call of a table function whose rows are read.</summary>
    public string? TableFunctionCall { get; init; }
}
