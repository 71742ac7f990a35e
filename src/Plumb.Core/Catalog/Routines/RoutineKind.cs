namespace Plumb.Core.Catalog.Routines;

/// <summary>What kind of routine it is.</summary>
public enum RoutineKind
{
    /// <summary>A function.</summary>
    Function,

    /// <summary>A procedure.</summary>
    Procedure,

    /// <summary>A window function.</summary>
    Window,
}
