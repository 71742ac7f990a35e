namespace Plumb.Core.Plans;

/// <summary>What a planner answered on one statement: a plan, or several where rules made more than one query of it.</summary>
public sealed record StatementPlan
{
    /// <summary>The answers, in the order in which they are carried out.</summary>
    public required ValueList<PlanAnswer> Answers { get; init; }

    /// <summary>Whether the document was one answer alone, not a list: so a server's log has it.</summary>
    public bool Bare { get; init; }

    /// <summary>The plans among the answers.</summary>
    public IEnumerable<QueryPlan> Queries => Answers.OfType<PlanAnswer.Planned>().Select(answer => answer.Plan);

    /// <summary>The plan of a statement that has just one; otherwise a problem.</summary>
    public QueryPlan Query => Queries.ToArray() is [var only] ? only : throw PlanProblems.NotOne(Queries.Count());

    /// <summary>What the planner expects all of it to cost, in its own unit; zero where costs were not asked for.</summary>
    public double TotalCost => Queries.Sum(query => query.Root.Estimate?.TotalCost ?? 0);
}
