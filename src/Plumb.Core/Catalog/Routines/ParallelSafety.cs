namespace Plumb.Core.Catalog.Routines;

/// <summary>Whether parallel workers may run a routine.</summary>
public enum ParallelSafety
{
    /// <summary>No, and the statement may not be parallel at all.</summary>
    Unsafe,

    /// <summary>Only the leader may.</summary>
    Restricted,

    /// <summary>Yes.</summary>
    Safe,
}
