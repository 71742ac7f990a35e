using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>A plan as the engine tells it, twice: for people, and for programs.</summary>
internal sealed record Explanation(string Text, string Json)
{
    /// <summary>The plan.</summary>
    public StatementPlan Plan { get; } = PlanJson.Read(Json);

    /// <summary>The planner's total cost.</summary>
    public double Cost => Plan.TotalCost;

    /// <summary>Every node of the plan.</summary>
    public IEnumerable<PlanNode> Nodes => Plan.Queries.SelectMany(query => query.Root.All);
}
