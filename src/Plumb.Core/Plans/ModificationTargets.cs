namespace Plumb.Core.Plans;

/// <summary>What a modification does beyond its first target.</summary>
public sealed record ModificationTargets
{
    /// <summary>The tables that it changes, where they are several or not the one that the statement names.</summary>
    public ValueList<TargetTable> Tables { get; init; }

    /// <summary>What happens when a row is there already: <c>NOTHING</c> or <c>UPDATE</c>.</summary>
    public string? ConflictResolution { get; init; }

    /// <summary>The indexes that decide whether it is there.</summary>
    public ValueList<string> ConflictIndexes { get; init; }
}
