namespace Plumb.Core.Catalog;

/// <summary>Where a catalog was read.</summary>
public sealed record DatabaseFacts
{
    /// <summary>The database's name.</summary>
    public required Identifier Name { get; init; }

    /// <summary>The server's version.</summary>
    public required EngineVersion Engine { get; init; }

    /// <summary>The encoding of its text, such as UTF8.</summary>
    public string? Encoding { get; init; }

    /// <summary>The collation that text has unless a column says otherwise.</summary>
    public string? Collation { get; init; }

    /// <summary>The role that owns it.</summary>
    public Identifier? Owner { get; init; }

    /// <summary>What its owner says of it.</summary>
    public string? Comment { get; init; }
}
