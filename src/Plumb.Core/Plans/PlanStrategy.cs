namespace Plumb.Core.Plans;

/// <summary>How equal rows are brought together.</summary>
public enum PlanStrategy
{
    /// <summary>All rows are one group.</summary>
    Plain,

    /// <summary>They come one after the other.</summary>
    Sorted,

    /// <summary>They meet in a table in memory.</summary>
    Hashed,

    /// <summary>Some groupings sort, others hash.</summary>
    Mixed,
}
