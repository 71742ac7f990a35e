namespace Plumb.Core.Catalog.Foreign;

/// <summary>A server that a wrapper speaks to.</summary>
public sealed record ForeignServer : GlobalObject
{
    /// <summary>The wrapper that speaks to it.</summary>
    public required Identifier Wrapper { get; init; }

    /// <summary>Its type, in the wrapper's words.</summary>
    public string? Type { get; init; }

    /// <summary>Its version, in the wrapper's words.</summary>
    public string? Version { get; init; }

    /// <summary>Its settings, without secrets.</summary>
    public ValueList<Option> Options { get; init; }
}
