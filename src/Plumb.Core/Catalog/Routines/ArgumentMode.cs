namespace Plumb.Core.Catalog.Routines;

/// <summary>Which way an argument goes.</summary>
public enum ArgumentMode
{
    /// <summary>In.</summary>
    In,

    /// <summary>Out.</summary>
    Out,

    /// <summary>In and out.</summary>
    InOut,

    /// <summary>In, as many as there are.</summary>
    Variadic,
}
