namespace Plumb.Core.Plans.Analysis;

/// <summary>Walks through a plan.</summary>
public static class PlanNodes
{
    extension(PlanNode root)
    {
        /// <summary>The node and all that feed it, in the order in which EXPLAIN prints them.</summary>
        public IEnumerable<PlanNode> All => Walk(root).Select(visit => visit.Node);

        /// <summary>The same, each with the node above it.</summary>
        public IEnumerable<(PlanNode Node, PlanNode? Parent)> WithParents => Walk(root);

        /// <summary>Those that do one thing.</summary>
        public IEnumerable<PlanNode> OfKind(PlanNodeKind kind) => root.All.Where(node => node.Kind == kind);

        /// <summary>The nodes that read a table from start to end.</summary>
        public IEnumerable<PlanNode> SequentialScans => root.OfKind(PlanNodeKind.SequentialScan);

        /// <summary>The joins that look through one side for each row of the other.</summary>
        public IEnumerable<PlanNode> NestedLoops => root.OfKind(PlanNodeKind.NestedLoop);
    }

    private static IEnumerable<(PlanNode Node, PlanNode? Parent)> Walk(PlanNode root)
    {
        var waiting = new Stack<(PlanNode Node, PlanNode? Parent)>([(root, null)]);
        while (waiting.TryPop(out var visit))
        {
            yield return visit;
            for (var i = visit.Node.Children.Count - 1; i >= 0; i--)
                waiting.Push((visit.Node.Children[i], visit.Node));
        }
    }
}
