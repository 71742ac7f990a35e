namespace Plumb.Core.Plans.Analysis;

/// <summary>How a plan reads one relation, and what it asks of its rows.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Kind">How it is read.</param>
/// <param name="Indexes">The indexes that it is read through; several meet in a bitmap.</param>
/// <param name="Conditions">What is asked of its rows at the node that reads it.</param>
/// <param name="Estimate">How many rows remain, and what that costs.</param>
public sealed record ScanUse(
    RelationUse Relation, PlanNodeKind Kind, ValueList<IndexUse> Indexes, PlanConditions Conditions, PlanEstimate? Estimate);
