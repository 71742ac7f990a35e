namespace Plumb.Core.Plans.Analysis;

/// <summary>Finds what a plan reads, and through what.</summary>
public static class PlanUses
{
    extension(PlanNode root)
    {
        /// <summary>The relations that are read or changed, each once for each name that the query has for it.</summary>
        public ValueList<RelationUse> Relations => root.All.SelectMany(RelationsOf).Distinct().ToValueList();

        /// <summary>The indexes that are read, once for each time.</summary>
        public ValueList<IndexUse> Indexes
        {
            get
            {
                var uses = new List<IndexUse>();
                AddIndexes(uses, root, null);
                return uses.ToValueList();
            }
        }

        /// <summary>How each relation is read.</summary>
        public ValueList<ScanUse> Scans => root.All
            .Where(node => Relation(node) is not null && !Changes(node))
            .Select(node => new ScanUse(Relation(node)!, node.Kind, node.IndexesHere, node.Conditions, node.Estimate))
            .ToValueList();

        /// <summary>The indexes that a scan goes through itself, and not what its conditions ask.</summary>
        private ValueList<IndexUse> IndexesHere =>
            root.IndexName is null && root.Kind != PlanNodeKind.BitmapHeapScan
                ? default
                : root.Indexes.Where(use => use.Relation == Relation(root)).ToValueList();
    }

    private static void AddIndexes(List<IndexUse> uses, PlanNode node, RelationUse? above)
    {
        // The nodes of a bitmap do not say which table it is of; the scan above them does.
        var relation = Relation(node) ?? above;
        if (node.IndexName is { } index)
            uses.Add(new(index, relation, node.Conditions.Index, node.Kind));
        foreach (var child in node.Children)
            AddIndexes(uses, child, relation);
    }

    private static IEnumerable<RelationUse> RelationsOf(PlanNode node) =>
        (node.Modification?.Tables ?? default)
            .Select(table => table.Target)
            .Prepend(node.Target)
            .Where(target => target is { Kind: PlanTargetKind.Relation, Name: not null })
            .Select(target => Of(target!, Changes(node)));

    private static RelationUse? Relation(PlanNode node) =>
        node.Target is { Kind: PlanTargetKind.Relation, Name: not null } target ? Of(target, Changes(node)) : null;

    private static bool Changes(PlanNode node) =>
        node.Kind == PlanNodeKind.ModifyTable || node.Operation is not (null or PlanOperation.Select);

    private static RelationUse Of(PlanTarget target, bool changed) => new(target.Name!, target.Schema, target.Alias, changed);
}
