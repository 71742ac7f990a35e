using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans;

/// <summary>The plan of one query, and what was measured of it as a whole.</summary>
public sealed record QueryPlan : PlanPart
{
    /// <summary>The node that gives the query's rows.</summary>
    public required PlanNode Root { get; init; }

    /// <summary>The query, where a server's log wrote it beside the plan.</summary>
    public string? QueryText { get; init; }

    /// <summary>The parameters, where a server's log wrote them.</summary>
    public string? QueryParameters { get; init; }

    /// <summary>The engine's number for queries of this form.</summary>
    public long? QueryIdentifier { get; init; }

    /// <summary>The settings that move plans and are not as the engine has them by default.</summary>
    public ValueList<PlanSetting> Settings { get; init; }

    /// <summary>What planning touched and took.</summary>
    public PlanningFigures? Planning { get; init; }

    /// <summary>How long planning took, in milliseconds.</summary>
    public double? PlanningTime { get; init; }

    /// <summary>The triggers that ran.</summary>
    public ValueList<TriggerFigures> Triggers { get; init; }

    /// <summary>What was compiled to machine code.</summary>
    public JitFigures? Jit { get; init; }

    /// <summary>What turning rows into messages took.</summary>
    public SerializationFigures? Serialization { get; init; }

    /// <summary>How long execution took, in milliseconds.</summary>
    public double? ExecutionTime { get; init; }
}
