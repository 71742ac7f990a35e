namespace Plumb.Core.Plans;

/// <summary>The engine's words for what is an enumeration here.</summary>
internal static class PlanWords
{
    public static WordList<PlanNodeKind> NodeKinds { get; } = new([
        (PlanNodeKind.Result, "Result"), (PlanNodeKind.ProjectSet, "ProjectSet"), (PlanNodeKind.ModifyTable, "ModifyTable"),
        (PlanNodeKind.Append, "Append"), (PlanNodeKind.MergeAppend, "Merge Append"), (PlanNodeKind.RecursiveUnion, "Recursive Union"),
        (PlanNodeKind.BitmapAnd, "BitmapAnd"), (PlanNodeKind.BitmapOr, "BitmapOr"), (PlanNodeKind.NestedLoop, "Nested Loop"),
        (PlanNodeKind.MergeJoin, "Merge Join"), (PlanNodeKind.HashJoin, "Hash Join"), (PlanNodeKind.SequentialScan, "Seq Scan"),
        (PlanNodeKind.SampleScan, "Sample Scan"), (PlanNodeKind.Gather, "Gather"), (PlanNodeKind.GatherMerge, "Gather Merge"),
        (PlanNodeKind.IndexScan, "Index Scan"), (PlanNodeKind.IndexOnlyScan, "Index Only Scan"),
        (PlanNodeKind.BitmapIndexScan, "Bitmap Index Scan"), (PlanNodeKind.BitmapHeapScan, "Bitmap Heap Scan"),
        (PlanNodeKind.RowAddressScan, "Tid Scan"), (PlanNodeKind.RowAddressRangeScan, "Tid Range Scan"),
        (PlanNodeKind.SubqueryScan, "Subquery Scan"), (PlanNodeKind.FunctionScan, "Function Scan"),
        (PlanNodeKind.TableFunctionScan, "Table Function Scan"), (PlanNodeKind.ValuesScan, "Values Scan"),
        (PlanNodeKind.CommonTableScan, "CTE Scan"), (PlanNodeKind.NamedTuplestoreScan, "Named Tuplestore Scan"),
        (PlanNodeKind.WorkTableScan, "WorkTable Scan"), (PlanNodeKind.ForeignScan, "Foreign Scan"),
        (PlanNodeKind.CustomScan, "Custom Scan"), (PlanNodeKind.Materialize, "Materialize"), (PlanNodeKind.Memoize, "Memoize"),
        (PlanNodeKind.Sort, "Sort"), (PlanNodeKind.IncrementalSort, "Incremental Sort"), (PlanNodeKind.Group, "Group"),
        (PlanNodeKind.Aggregate, "Aggregate"), (PlanNodeKind.WindowAggregate, "WindowAgg"), (PlanNodeKind.Unique, "Unique"),
        (PlanNodeKind.SetOperation, "SetOp"), (PlanNodeKind.LockRows, "LockRows"), (PlanNodeKind.Limit, "Limit"),
        (PlanNodeKind.Hash, "Hash"),
    ]);

    public static WordList<JoinKind> Joins { get; } = new([
        (JoinKind.Inner, "Inner"), (JoinKind.Left, "Left"), (JoinKind.Full, "Full"), (JoinKind.Right, "Right"), (JoinKind.Semi, "Semi"),
        (JoinKind.Anti, "Anti"), (JoinKind.RightSemi, "Right Semi"), (JoinKind.RightAnti, "Right Anti"),
    ]);

    public static WordList<SetCommand> Commands { get; } = new([
        (SetCommand.Intersect, "Intersect"), (SetCommand.IntersectAll, "Intersect All"),
        (SetCommand.Except, "Except"), (SetCommand.ExceptAll, "Except All"),
    ]);

    public static WordList<PlanStrategy> Strategies { get; } = new([
        (PlanStrategy.Plain, "Plain"), (PlanStrategy.Sorted, "Sorted"), (PlanStrategy.Hashed, "Hashed"), (PlanStrategy.Mixed, "Mixed"),
    ]);

    public static WordList<PartialMode> PartialModes { get; } = new([
        (PartialMode.Simple, "Simple"), (PartialMode.Partial, "Partial"), (PartialMode.Finalize, "Finalize"),
    ]);

    public static WordList<PlanOperation> Operations { get; } = new([
        (PlanOperation.Select, "Select"), (PlanOperation.Insert, "Insert"), (PlanOperation.Update, "Update"),
        (PlanOperation.Delete, "Delete"), (PlanOperation.Merge, "Merge"),
    ]);

    public static WordList<PlanRelationship> Relationships { get; } = new([
        (PlanRelationship.Outer, "Outer"), (PlanRelationship.Inner, "Inner"), (PlanRelationship.Member, "Member"),
        (PlanRelationship.Subquery, "Subquery"), (PlanRelationship.InitPlan, "InitPlan"), (PlanRelationship.SubPlan, "SubPlan"),
        (PlanRelationship.Child, "child"), (PlanRelationship.Children, "children"),
    ]);

    public static WordList<ScanDirection> Directions { get; } = new([
        (ScanDirection.Forward, "Forward"), (ScanDirection.Backward, "Backward"), (ScanDirection.NoMovement, "NoMovement"),
    ]);
}
