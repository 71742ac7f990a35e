namespace Plumb.Core.Plans;

/// <summary>One answer of a planner on a statement.</summary>
public abstract record PlanAnswer
{
    private PlanAnswer()
    {
    }

    /// <summary>A query was planned.</summary>
    public sealed record Planned(QueryPlan Plan) : PlanAnswer;

    /// <summary>There is nothing to plan, and the engine says what it is instead, such as <c>Utility Statement</c>.</summary>
    public sealed record Unplanned(string What) : PlanAnswer;
}
