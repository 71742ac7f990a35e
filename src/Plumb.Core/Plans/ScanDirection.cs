namespace Plumb.Core.Plans;

/// <summary>The direction in which an index is read.</summary>
public enum ScanDirection
{
    /// <summary>From its start.</summary>
    Forward,

    /// <summary>From its end.</summary>
    Backward,

    /// <summary>Not at all.</summary>
    NoMovement,
}
