using System.Text;

namespace Plumb.Core.Plans.Analysis;

/// <summary>What a plan does, and no figure: two plans of one shape do the same to the same tables through the same indexes.</summary>
/// <remarks>
/// The numbers of subplans are left out, since versions count them differently. A text that a later engine adds to a node counts as part
/// of its shape; a number does not.
/// </remarks>
public sealed record PlanShape
{
    /// <summary>What the node does, to what, through which index, in the engine's words.</summary>
    public required string Node { get; init; }

    /// <summary>What it is to the node above it.</summary>
    public PlanRelationship? Relationship { get; init; }

    /// <summary>The name of the WITH query that it answers.</summary>
    public string? CommonTable { get; init; }

    /// <summary>The shapes of what feeds it.</summary>
    public ValueList<PlanShape> Children { get; init; }

    /// <summary>The shape of a plan.</summary>
    public static PlanShape Of(PlanNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new()
        {
            Node = Named(node),
            Relationship = node.Relationship,
            CommonTable = node.SubplanName is { } name && name.StartsWith("CTE ", StringComparison.Ordinal) ? name[4..] : null,
            Children = node.Children.Span is [] ? default : node.Children.Select(Of).ToValueList(),
        };
    }

    /// <summary>The tree, a line for each node.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, this, 0);
        return text.ToString();
    }

    private static string Named(PlanNode node)
    {
        var line = Headline.Of(node, name => new Identifier(name.Length == 0 ? "?" : name).Written);
        var words = node.Others.Where(field => field.Json.StartsWith('"')).Select(field => $"{field.Name}: {field.Json}").ToArray();
        return words is [] ? line : $"{line} ({string.Join(", ", words)})";
    }

    private static void Append(StringBuilder text, PlanShape shape, int depth)
    {
        text.Append(' ', 2 * depth);
        if (shape.CommonTable is { } name)
            text.Append("CTE ").Append(name).Append(": ");
        else if (shape.Relationship is PlanRelationship.InitPlan or PlanRelationship.SubPlan)
            text.Append(PlanWords.Relationships.Word(shape.Relationship.Value)).Append(": ");
        text.Append(shape.Node).Append('\n');
        foreach (var child in shape.Children)
            Append(text, child, depth + 1);
    }
}
