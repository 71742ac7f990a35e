namespace Plumb.Core.Catalog.Access;

/// <summary>One thing that a role may be allowed to do.</summary>
public enum Privilege
{
    /// <summary>Read rows.</summary>
    Select,

    /// <summary>Add rows.</summary>
    Insert,

    /// <summary>Change rows.</summary>
    Update,

    /// <summary>Remove rows.</summary>
    Delete,

    /// <summary>Empty a table.</summary>
    Truncate,

    /// <summary>Point a foreign key at it.</summary>
    References,

    /// <summary>Add a trigger.</summary>
    Trigger,

    /// <summary>Vacuum, analyse, cluster, refresh, reindex and lock (17 and later).</summary>
    Maintain,

    /// <summary>Use a schema, type, sequence, language, wrapper or server.</summary>
    Usage,

    /// <summary>Make objects inside.</summary>
    Create,

    /// <summary>Connect to a database.</summary>
    Connect,

    /// <summary>Make temporary tables.</summary>
    Temporary,

    /// <summary>Call a routine.</summary>
    Execute,

    /// <summary>Set a parameter.</summary>
    Set,

    /// <summary>Set a parameter for the whole server.</summary>
    AlterSystem,
}
