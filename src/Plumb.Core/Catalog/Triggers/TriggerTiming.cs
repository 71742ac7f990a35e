namespace Plumb.Core.Catalog.Triggers;

/// <summary>When a trigger fires.</summary>
public enum TriggerTiming
{
    /// <summary>After the change.</summary>
    After,

    /// <summary>Before the change.</summary>
    Before,

    /// <summary>In place of the change.</summary>
    InsteadOf,
}
