namespace Plumb.Postgres.Connecting;

/// <summary>Which of several hosts will do, as <c>target_session_attrs</c> says.</summary>
internal enum SessionKind
{
    /// <summary>The first that answers.</summary>
    Any,

    /// <summary>One that takes writes.</summary>
    ReadWrite,

    /// <summary>One that takes no writes.</summary>
    ReadOnly,

    /// <summary>One that is not a standby.</summary>
    Primary,

    /// <summary>A standby.</summary>
    Standby,

    /// <summary>A standby, or else the first that answers.</summary>
    PreferStandby,
}
