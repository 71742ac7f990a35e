namespace Plumb.Core.Catalog;

/// <summary>An installed extension.</summary>
public sealed record Extension : GlobalObject
{
    /// <summary>The schema that its objects were put into.</summary>
    public required Identifier Schema { get; init; }

    /// <summary>Its installed version.</summary>
    public required string Version { get; init; }
}
