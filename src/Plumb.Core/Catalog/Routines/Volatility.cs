namespace Plumb.Core.Catalog.Routines;

/// <summary>How much a function's answer may change.</summary>
public enum Volatility
{
    /// <summary>From call to call.</summary>
    Volatile,

    /// <summary>From statement to statement.</summary>
    Stable,

    /// <summary>Never.</summary>
    Immutable,
}
