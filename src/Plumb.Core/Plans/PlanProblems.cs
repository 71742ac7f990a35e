using Plumb.Core.Problems;

namespace Plumb.Core.Plans;

/// <summary>What can be wrong with a plan.</summary>
internal static class PlanProblems
{
    private const string GiveJson = "Give what EXPLAIN (FORMAT JSON) prints.";

    public static PlumbException Malformed(string why, Exception? cause = null) => new(
        new("plan-malformed", "The text is not a plan in JSON.", why, GiveJson) { Kind = ProblemKind.BadInput }, cause);

    public static PlumbException TooDeep() => new(
        new("plan-too-deep", $"The plan nests deeper than {PlanJson.DeepestNode} nodes.",
            "No planner makes such a plan of a sensible query.", GiveJson)
        {
            Kind = ProblemKind.BadInput,
        });

    public static PlumbException NotOne(int count) => new(
        new("plan-not-one", $"The statement has {(count == 0 ? "no plan" : $"{count} plans")}, where one was expected.",
            count == 0 ? "Only queries and what changes rows are planned." : "A rule rewrites it into several queries.",
            count == 0 ? "Give a statement that is planned." : "Give the queries one by one.")
        {
            Kind = ProblemKind.BadInput,
        });
}
