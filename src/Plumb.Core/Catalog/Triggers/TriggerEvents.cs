namespace Plumb.Core.Catalog.Triggers;

/// <summary>What a trigger fires on.</summary>
[Flags]
public enum TriggerEvents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>INSERT.</summary>
    Insert = 1,

    /// <summary>UPDATE.</summary>
    Update = 2,

    /// <summary>DELETE.</summary>
    Delete = 4,

    /// <summary>TRUNCATE.</summary>
    Truncate = 8,
}
