namespace Plumb.Core.Catalog.Tables;

/// <summary>What a foreign key does when what it points at goes away.</summary>
public enum ForeignKeyAction
{
    /// <summary>Refuses, at the end of the statement or of the transaction.</summary>
    NoAction,

    /// <summary>Refuses at once.</summary>
    Restrict,

    /// <summary>Does the same here.</summary>
    Cascade,

    /// <summary>Sets the columns to NULL.</summary>
    SetNull,

    /// <summary>Sets the columns to their defaults.</summary>
    SetDefault,
}
