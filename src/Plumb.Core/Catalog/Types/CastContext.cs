namespace Plumb.Core.Catalog.Types;

/// <summary>Where a cast is done unasked.</summary>
public enum CastContext
{
    /// <summary>Nowhere.</summary>
    Explicit,

    /// <summary>When a value is stored.</summary>
    Assignment,

    /// <summary>Everywhere.</summary>
    Implicit,
}
