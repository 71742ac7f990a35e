namespace Plumb.Core.Catalog;

/// <summary>What every object of a database has.</summary>
public abstract record CatalogObject
{
    /// <summary>The role that owns it; null when it is owned by whoever makes it.</summary>
    public Identifier? Owner { get; init; }

    /// <summary>What its owner says of it.</summary>
    public string? Comment { get; init; }

    /// <summary>The extension that brought it and will make it again; null when a person made it.</summary>
    public Identifier? Extension { get; init; }

    /// <summary>Who may do what with it; null when nothing differs from what the engine gives by default.</summary>
    public AccessList? Access { get; init; }
}
