using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans;

/// <summary>One node of a plan, with the nodes that feed it.</summary>
public sealed record PlanNode : PlanPart
{
    /// <summary>What it does, in the engine's words.</summary>
    public required string Type { get; init; }

    /// <summary>What it does, of the kinds that are known.</summary>
    public PlanNodeKind Kind => PlanWords.NodeKinds.Find(Type) ?? PlanNodeKind.Unknown;

    /// <summary>How an aggregate or a set operation brings equal rows together.</summary>
    public PlanStrategy? Strategy { get; init; }

    /// <summary>Which part of an aggregation it does.</summary>
    public PartialMode? PartialMode { get; init; }

    /// <summary>What a modification or a foreign scan does.</summary>
    public PlanOperation? Operation { get; init; }

    /// <summary>What it is to the node above it.</summary>
    public PlanRelationship? Relationship { get; init; }

    /// <summary>The name of a subplan, such as <c>CTE recent</c>.</summary>
    public string? SubplanName { get; init; }

    /// <summary>The extension that carries out a custom scan.</summary>
    public string? CustomProvider { get; init; }

    /// <summary>Whether workers share its work.</summary>
    public bool? ParallelAware { get; init; }

    /// <summary>Whether others go on while it waits.</summary>
    public bool? AsyncCapable { get; init; }

    /// <summary>What it reads or changes.</summary>
    public PlanTarget? Target { get; init; }

    /// <summary>The index that it reads.</summary>
    public string? IndexName { get; init; }

    /// <summary>The direction in which it reads the index.</summary>
    public ScanDirection? Direction { get; init; }

    /// <summary>Which rows a join gives.</summary>
    public JoinKind? Join { get; init; }

    /// <summary>Which rows a set operation gives.</summary>
    public SetCommand? Command { get; init; }

    /// <summary>What the planner expects of it; null where costs were not asked for.</summary>
    public PlanEstimate? Estimate { get; init; }

    /// <summary>Whether settings told the planner not to use such a node, and it had no other; from version 18.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Whether at most one row of the inner side can match.</summary>
    public bool? InnerUnique { get; init; }

    /// <summary>The expressions that it gives, where they were asked for.</summary>
    public ValueList<string> Output { get; init; }

    /// <summary>What rows must meet.</summary>
    public PlanConditions Conditions { get; init; } = PlanConditions.None;

    /// <summary>What rows are sorted, grouped or remembered by.</summary>
    public PlanKeys Keys { get; init; } = PlanKeys.None;

    /// <summary>How a table is sampled.</summary>
    public SampleMethod? Sample { get; init; }

    /// <summary>What a modification does beyond its first target.</summary>
    public ModificationTargets? Modification { get; init; }

    /// <summary>What a foreign scan asks for elsewhere.</summary>
    public RemoteAccess? Remote { get; init; }

    /// <summary>How many workers are to help.</summary>
    public long? WorkersPlanned { get; init; }

    /// <summary>Whether one worker does all of the work.</summary>
    public bool? SingleCopy { get; init; }

    /// <summary>The subplans' values that workers are handed; until version 16.</summary>
    public ValueList<string> ParametersEvaluated { get; init; }

    /// <summary>How many parts a hashed aggregation is expected to need; more than none means that it will not fit its memory.</summary>
    public long? PlannedPartitions { get; init; }

    /// <summary>How many partitions were found not to matter before the start.</summary>
    public long? SubplansRemoved { get; init; }

    /// <summary>What was measured; null where the query was not carried out.</summary>
    public NodeExecution? Execution { get; init; }

    /// <summary>What each worker measured.</summary>
    public ValueList<WorkerExecution> Workers { get; init; }

    /// <summary>The nodes that feed it, in the engine's order.</summary>
    public ValueList<PlanNode> Children { get; init; }
}
