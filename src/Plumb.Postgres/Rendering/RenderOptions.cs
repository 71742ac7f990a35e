namespace Plumb.Postgres.Rendering;

/// <summary>What a script should hold beyond the objects themselves.</summary>
public sealed record RenderOptions
{
    /// <summary>Whether roles that objects name are made where the server lacks them.</summary>
    public bool MissingRoles { get; init; } = true;

    /// <summary>The place of each table and index in the order of making, as far as needs leave it open; null for the order of names.</summary>
    public IReadOnlyDictionary<QualifiedName, int>? Order { get; init; }

    /// <summary>Whether extensions are asked for in the version that the catalog has, and not in the server's usual one.</summary>
    public bool ExtensionVersions { get; init; }
}
