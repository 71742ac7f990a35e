namespace Plumb.Core.Plans.Analysis;

/// <summary>Finds where two shapes part first, going through them as EXPLAIN prints them.</summary>
internal static class ShapeDifference
{
    /// <summary>The place in words, or null when the shapes are equal.</summary>
    public static string? First(PlanShape before, PlanShape after) => Here(before, after, null);

    private static string? Here(PlanShape before, PlanShape after, PlanShape? parent)
    {
        if (before.Node != after.Node)
            return $"{Below(parent)}{before.Node} became {after.Node}.";
        if (before.Relationship != after.Relationship || before.CommonTable != after.CommonTable)
            return $"{Below(parent)}{before.Node} was {Role(before)} and is {Role(after)}.";
        if (before.Children.Count != after.Children.Count)
            return Inputs(before, after);

        for (var i = 0; i < before.Children.Count; i++)
        {
            if (Here(before.Children[i], after.Children[i], before) is { } deeper)
                return deeper;
        }

        return null;
    }

    private static string Inputs(PlanShape before, PlanShape after)
    {
        var gone = before.Children.Except(after.Children).FirstOrDefault();
        var come = after.Children.Except(before.Children).FirstOrDefault();
        var what = before.Children.Count > after.Children.Count && gone is not null ? $": {gone.Node} is gone"
            : before.Children.Count < after.Children.Count && come is not null ? $": {come.Node} is new"
            : "";
        return $"{before.Node} had {Count(before)} and has {Count(after)}{what}.";
    }

    private static string Below(PlanShape? parent) => parent is null ? "" : $"Below {parent.Node}, ";

    private static string Count(PlanShape shape) => shape.Children.Count == 1 ? "1 input" : $"{shape.Children.Count} inputs";

    private static string Role(PlanShape shape) => shape switch
    {
        { CommonTable: { } name } => $"the WITH query {name}",
        { Relationship: PlanRelationship.Outer } => "the outer input",
        { Relationship: PlanRelationship.Inner } => "the inner input",
        { Relationship: PlanRelationship.Member } => "one of several inputs",
        { Relationship: PlanRelationship.Subquery } => "a subquery",
        { Relationship: PlanRelationship.InitPlan } => "a query answered once",
        { Relationship: PlanRelationship.SubPlan } => "a query answered for each row",
        { Relationship: PlanRelationship.Child or PlanRelationship.Children } => "an input of a custom scan",
        _ => "the whole",
    };
}
