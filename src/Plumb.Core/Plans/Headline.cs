using System.Text;

namespace Plumb.Core.Plans;

/// <summary>Says what a node is in one line, in the engine's words and without figures.</summary>
internal static class Headline
{
    /// <summary>As the head of the node's own lines; names are written by what is given.</summary>
    public static string Of(PlanNode node, Func<string, string> name)
    {
        var line = new StringBuilder();
        if (node.ParallelAware == true)
            line.Append("Parallel ");
        if (node.AsyncCapable == true)
            line.Append("Async ");
        line.Append(Action(node));
        if (node.Direction == ScanDirection.Backward)
            line.Append(" Backward");
        if (node.IndexName is { } index)
            line.Append(node.Kind == PlanNodeKind.BitmapIndexScan ? " on " : " using ").Append(name(index));
        return node.Target is { } target ? line.Append(Target(target, name)).ToString() : line.ToString();
    }

    /// <summary>What a node reads or changes, from the <c>on</c> before it.</summary>
    public static string Target(PlanTarget target, Func<string, string> name)
    {
        var line = new StringBuilder(" on");
        if (target is { Name: { } qualified, Schema: { } schema })
            line.Append(' ').Append(name(schema)).Append('.').Append(name(qualified));
        else if (target.Name is { } plain)
            line.Append(' ').Append(name(plain));
        if (target.Alias is { } alias && alias != target.Name)
            line.Append(' ').Append(name(alias));
        return line.ToString();
    }

    private static string Action(PlanNode node) => node.Kind switch
    {
        PlanNodeKind.ModifyTable when node.Operation is { } operation => PlanWords.Operations.Word(operation),
        PlanNodeKind.ForeignScan when node.Operation is { } operation and not PlanOperation.Select =>
            $"Foreign {PlanWords.Operations.Word(operation)}",
        PlanNodeKind.CustomScan when node.CustomProvider is { } provider => $"Custom Scan ({provider})",
        PlanNodeKind.Aggregate => Aggregate(node),
        PlanNodeKind.SetOperation => SetOperation(node),
        PlanNodeKind.NestedLoop => node.Join is null or JoinKind.Inner ? "Nested Loop" : $"Nested Loop{Join(node)}",
        PlanNodeKind.MergeJoin => $"Merge{Join(node)}",
        PlanNodeKind.HashJoin => $"Hash{Join(node)}",
        _ => node.Type,
    };

    private static string Join(PlanNode node) =>
        node.Join is null or JoinKind.Inner ? " Join" : $" {PlanWords.Joins.Word(node.Join.Value)} Join";

    private static string Aggregate(PlanNode node)
    {
        var strategy = node.Strategy switch
        {
            PlanStrategy.Sorted => "GroupAggregate",
            PlanStrategy.Hashed => "HashAggregate",
            PlanStrategy.Mixed => "MixedAggregate",
            _ => "Aggregate",
        };
        return node.PartialMode is { } mode and not PartialMode.Simple ? $"{PlanWords.PartialModes.Word(mode)} {strategy}" : strategy;
    }

    private static string SetOperation(PlanNode node)
    {
        var strategy = node.Strategy == PlanStrategy.Hashed ? "HashSetOp" : "SetOp";
        return node.Command is { } command ? $"{strategy} {PlanWords.Commands.Word(command)}" : strategy;
    }
}
