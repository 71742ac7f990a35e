namespace Plumb.Core.Plans;

/// <summary>Which part of an aggregation a node does.</summary>
public enum PartialMode
{
    /// <summary>All of it.</summary>
    Simple,

    /// <summary>A worker's share.</summary>
    Partial,

    /// <summary>The sum of the shares.</summary>
    Finalize,
}
