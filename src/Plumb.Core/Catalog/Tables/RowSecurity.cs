namespace Plumb.Core.Catalog.Tables;

/// <summary>Whether a table's policies are applied.</summary>
public enum RowSecurity
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>To everybody but the owner.</summary>
    Enabled,

    /// <summary>To the owner as well.</summary>
    Forced,

    /// <summary>Marked to bind the owner, but not switched on.</summary>
    ForcedButOff,
}
