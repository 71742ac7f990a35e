namespace Plumb.Core.Plans;

/// <summary>Which rows a join gives.</summary>
public enum JoinKind
{
    /// <summary>The pairs that match.</summary>
    Inner,

    /// <summary>Those, and the rows of the outer side that match nothing.</summary>
    Left,

    /// <summary>Those, and the rows of either side that match nothing.</summary>
    Full,

    /// <summary>The pairs that match, and the rows of the inner side that match nothing.</summary>
    Right,

    /// <summary>The rows of the outer side that match something.</summary>
    Semi,

    /// <summary>The rows of the outer side that match nothing.</summary>
    Anti,

    /// <summary>The rows of the inner side that match something; from version 18.</summary>
    RightSemi,

    /// <summary>The rows of the inner side that match nothing; from version 16.</summary>
    RightAnti,
}
