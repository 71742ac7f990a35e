namespace Plumb.Core.Catalog.Tables;

/// <summary>What every constraint of a table has.</summary>
public abstract record TableConstraint
{
    /// <summary>Its name.</summary>
    public required Identifier Name { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }
}
