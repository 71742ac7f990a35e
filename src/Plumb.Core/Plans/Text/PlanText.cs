namespace Plumb.Core.Plans.Text;

/// <summary>Prints plans as EXPLAIN does when it prints for people.</summary>
public static class PlanText
{
    private const string ToNothing = "Query rewrites to nothing\n";

    /// <summary>What was answered on a statement; queries that a rule made of it follow each other after an empty line.</summary>
    public static string Of(StatementPlan plan, PlanTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Answers.IsEmpty ? ToNothing : string.Join('\n', plan.Answers.Select(answer => Of(answer, options)));
    }

    /// <summary>One query's plan.</summary>
    public static string Of(QueryPlan plan, PlanTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var lines = new LineWriter(options);
        new NodeText(lines, options).Write(plan.Root, 0);
        SummaryText.Write(lines, plan, options);
        return lines.ToString();
    }

    private static string Of(PlanAnswer answer, PlanTextOptions options) => answer switch
    {
        PlanAnswer.Planned planned => Of(planned.Plan, options),
        PlanAnswer.Unplanned { What: "Utility Statement" } => "Utility statements have no plan structure\n",
        PlanAnswer.Unplanned { What: "Notify" } => "NOTIFY\n",
        PlanAnswer.Unplanned other => $"{other.What}\n",
        _ => throw new System.Diagnostics.UnreachableException(answer.ToString()),
    };
}
