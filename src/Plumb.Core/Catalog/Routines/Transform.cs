namespace Plumb.Core.Catalog.Routines;

/// <summary>How values of a type are handed to routines of a language, and taken back.</summary>
public sealed record Transform : CatalogObject
{
    /// <summary>The type.</summary>
    public required DataType Type { get; init; }

    /// <summary>The language.</summary>
    public required Identifier Language { get; init; }

    /// <summary>The function that hands a value over, named with its argument types; null where it goes unchanged.</summary>
    public string? FromSql { get; init; }

    /// <summary>The function that takes a value back, named with its argument types; null where it comes unchanged.</summary>
    public string? ToSql { get; init; }
}
