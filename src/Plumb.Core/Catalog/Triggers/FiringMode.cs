namespace Plumb.Core.Catalog.Triggers;

/// <summary>When a trigger or a rule is switched on.</summary>
public enum FiringMode
{
    /// <summary>Where changes are made first, not where they are replicated to.</summary>
    Origin,

    /// <summary>Never.</summary>
    Disabled,

    /// <summary>Only where changes are replicated to.</summary>
    Replica,

    /// <summary>Everywhere.</summary>
    Always,
}
