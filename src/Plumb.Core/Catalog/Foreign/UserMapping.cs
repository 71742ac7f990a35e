namespace Plumb.Core.Catalog.Foreign;

/// <summary>Who a role is on a foreign server.</summary>
public sealed record UserMapping
{
    /// <summary>The foreign server.</summary>
    public required Identifier Server { get; init; }

    /// <summary>The role here; null for everybody.</summary>
    public Identifier? Role { get; init; }

    /// <summary>Its settings, without secrets.</summary>
    public ValueList<Option> Options { get; init; }

    /// <summary>The names of settings that are secret, or that this role may not see.</summary>
    public ValueList<string> Withheld { get; init; }
}
