namespace Plumb.Core.Catalog;

/// <summary>An installed extension.</summary>
public sealed record Extension : GlobalObject
{
    /// <summary>The schema that its objects were put into.</summary>
    public required Identifier Schema { get; init; }

    /// <summary>Its installed version.</summary>
    public required string Version { get; init; }

    /// <summary>Its tables whose rows belong to a dump, each with the rows that do.</summary>
    public ValueList<Option> ConfigurationTables { get; init; }
}
