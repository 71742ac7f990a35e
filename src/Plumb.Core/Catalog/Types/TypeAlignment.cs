namespace Plumb.Core.Catalog.Types;

/// <summary>Where in a row a value may begin.</summary>
public enum TypeAlignment
{
    /// <summary>At a multiple of four bytes.</summary>
    Int4,

    /// <summary>Anywhere.</summary>
    Char,

    /// <summary>At a multiple of two bytes.</summary>
    Int2,

    /// <summary>At a multiple of eight bytes.</summary>
    Double,
}
