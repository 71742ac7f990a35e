namespace Plumb.Core.Catalog.Replication;

/// <summary>Changes that are taken from a publisher.</summary>
public sealed record Subscription : GlobalObject
{
    /// <summary>Where the publisher is, without a password; null when this role may not see it.</summary>
    public string? Connection { get; init; }

    /// <summary>The publications.</summary>
    public ValueList<Identifier> Publications { get; init; }

    /// <summary>The replication slot at the publisher; null for none.</summary>
    public Identifier? Slot { get; init; }

    /// <summary>Whether it is running.</summary>
    public bool Enabled { get; init; }

    /// <summary>Its other settings, where they are not the usual ones.</summary>
    public ValueList<Option> Options { get; init; }
}
