namespace Plumb.Postgres.Twin.Planning;

/// <summary>Which values stand for the parameters of a statement.</summary>
public enum PlanValues
{
    /// <summary>None: the plan that serves whatever value comes.</summary>
    Generic,

    /// <summary>The value that most rows have.</summary>
    Common,

    /// <summary>A value in the middle of their order.</summary>
    Median,

    /// <summary>A value that few rows have.</summary>
    Rare,
}
