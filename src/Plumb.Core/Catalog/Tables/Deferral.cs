namespace Plumb.Core.Catalog.Tables;

/// <summary>When a constraint is checked.</summary>
public enum Deferral
{
    /// <summary>At once.</summary>
    NotDeferrable,

    /// <summary>At the end of the statement, or of the transaction if it says so.</summary>
    Deferrable,

    /// <summary>At the end of the transaction.</summary>
    InitiallyDeferred,
}
