namespace Plumb.Core.Catalog.Access;

/// <summary>The kinds of objects that default privileges are kept for.</summary>
public enum DefaultPrivilegeTarget
{
    /// <summary>Tables and views.</summary>
    Tables,

    /// <summary>Sequences.</summary>
    Sequences,

    /// <summary>Functions and procedures.</summary>
    Routines,

    /// <summary>Types and domains.</summary>
    Types,

    /// <summary>Schemas.</summary>
    Schemas,

    /// <summary>Large objects (18 and later).</summary>
    LargeObjects,
}
