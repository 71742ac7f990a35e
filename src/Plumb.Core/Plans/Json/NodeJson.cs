using System.Runtime.CompilerServices;
using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Json;

/// <summary>How a node stands in JSON.</summary>
internal static class NodeJson
{
    public static PlanNode Read(FieldSource fields)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var children = fields.Objects("Plans", Read);
        return ReadPlanned(fields, children) with
        {
            Remote = RemoteJson.Read(fields),
            Execution = ExecutionJson.Read(fields),
            Workers = fields.Objects("Workers", ReadWorker),
            Others = fields.Rest(),
        };
    }

    public static void Write(FieldSink fields, PlanNode node)
    {
        WriteIdentity(fields, node);
        WriteEstimate(fields, node.Estimate);
        fields.Flag("Disabled", node.Disabled);
        fields.Texts("Output", node.Output);
        fields.Flag("Inner Unique", node.InnerUnique);
        ConditionJson.WriteKeys(fields, node.Keys);
        WriteSample(fields, node.Sample);
        ConditionJson.Write(fields, node.Conditions);
        WriteModification(fields, node.Modification);
        RemoteJson.Write(fields, node.Remote);
        fields.Whole("Workers Planned", node.WorkersPlanned);
        fields.Texts("Params Evaluated", node.ParametersEvaluated);
        fields.Flag("Single Copy", node.SingleCopy);
        fields.Whole("Planned Partitions", node.PlannedPartitions);
        ExecutionJson.Write(fields, node.Execution);
        fields.Objects("Workers", node.Workers, WriteWorker);
        fields.Whole("Subplans Removed", node.SubplansRemoved);
        fields.Rest(node.Others);
        fields.Objects("Plans", node.Children, Write);
    }

    private static PlanNode ReadPlanned(FieldSource fields, ValueList<PlanNode> children) => new()
    {
        Type = fields.Text("Node Type") ?? throw PlanProblems.Malformed("A node in it has no field called Node Type."),
        Strategy = fields.Word("Strategy", PlanWords.Strategies),
        PartialMode = fields.Word("Partial Mode", PlanWords.PartialModes),
        Operation = fields.Word("Operation", PlanWords.Operations),
        Relationship = fields.Word("Parent Relationship", PlanWords.Relationships),
        SubplanName = fields.Text("Subplan Name"),
        CustomProvider = fields.Text("Custom Plan Provider"),
        ParallelAware = fields.Flag("Parallel Aware"),
        AsyncCapable = fields.Flag("Async Capable"),
        Direction = fields.Word("Scan Direction", PlanWords.Directions),
        IndexName = fields.Text("Index Name"),
        Target = TargetJson.Read(fields),
        Join = fields.Word("Join Type", PlanWords.Joins),
        Command = fields.Word("Command", PlanWords.Commands),
        Estimate = ReadEstimate(fields),
        Disabled = fields.Flag("Disabled"),
        Output = fields.Texts("Output"),
        InnerUnique = fields.Flag("Inner Unique"),
        Keys = ConditionJson.ReadKeys(fields),
        Sample = ReadSample(fields),
        Conditions = ConditionJson.Read(fields),
        Modification = ReadModification(fields),
        WorkersPlanned = fields.Whole("Workers Planned"),
        ParametersEvaluated = fields.Texts("Params Evaluated"),
        SingleCopy = fields.Flag("Single Copy"),
        PlannedPartitions = fields.Whole("Planned Partitions"),
        SubplansRemoved = fields.Whole("Subplans Removed"),
        Children = children,
    };

    private static void WriteIdentity(FieldSink fields, PlanNode node)
    {
        fields.Text("Node Type", node.Type);
        fields.Word("Strategy", node.Strategy, PlanWords.Strategies);
        fields.Word("Partial Mode", node.PartialMode, PlanWords.PartialModes);
        fields.Word("Operation", node.Operation, PlanWords.Operations);
        fields.Word("Parent Relationship", node.Relationship, PlanWords.Relationships);
        fields.Text("Subplan Name", node.SubplanName);
        fields.Text("Custom Plan Provider", node.CustomProvider);
        fields.Flag("Parallel Aware", node.ParallelAware);
        fields.Flag("Async Capable", node.AsyncCapable);
        fields.Word("Scan Direction", node.Direction, PlanWords.Directions);
        fields.Text("Index Name", node.IndexName);
        TargetJson.Write(fields, node.Target);
        fields.Word("Join Type", node.Join, PlanWords.Joins);
        fields.Word("Command", node.Command, PlanWords.Commands);
    }

    private static PlanEstimate? ReadEstimate(FieldSource fields) =>
        fields.HasNumbers("Startup Cost", "Total Cost", "Plan Rows") && fields.HasWholes("Plan Width")
            ? new(
                fields.Number("Startup Cost")!.Value, fields.Number("Total Cost")!.Value,
                fields.Number("Plan Rows")!.Value, fields.Whole("Plan Width")!.Value)
            : null;

    private static void WriteEstimate(FieldSink fields, PlanEstimate? estimate)
    {
        fields.Number("Startup Cost", estimate?.StartupCost);
        fields.Number("Total Cost", estimate?.TotalCost);
        fields.Number("Plan Rows", estimate?.Rows);
        fields.Whole("Plan Width", estimate?.Width);
    }

    private static SampleMethod? ReadSample(FieldSource fields) => fields.Text("Sampling Method") is { } method
        ? new(method, fields.Texts("Sampling Parameters"), fields.Text("Repeatable Seed"))
        : null;

    private static void WriteSample(FieldSink fields, SampleMethod? sample)
    {
        fields.Text("Sampling Method", sample?.Method);
        fields.Texts("Sampling Parameters", sample?.Parameters ?? default);
        fields.Text("Repeatable Seed", sample?.Seed);
    }

    private static ModificationTargets? ReadModification(FieldSource fields)
    {
        var modification = new ModificationTargets
        {
            Tables = fields.Objects("Target Tables", TargetJson.ReadTable),
            ConflictResolution = fields.Text("Conflict Resolution"),
            ConflictIndexes = fields.Texts("Conflict Arbiter Indexes"),
        };
        return modification == new ModificationTargets() ? null : modification;
    }

    private static void WriteModification(FieldSink fields, ModificationTargets? modification)
    {
        fields.Objects("Target Tables", modification?.Tables ?? default, TargetJson.WriteTable);
        fields.Text("Conflict Resolution", modification?.ConflictResolution);
        fields.Texts("Conflict Arbiter Indexes", modification?.ConflictIndexes ?? default);
    }

    private static WorkerExecution ReadWorker(FieldSource fields) => new()
    {
        Number = fields.Whole("Worker Number"),
        Execution = ExecutionJson.Read(fields) ?? NodeExecution.None,
        Others = fields.Rest(),
    };

    private static void WriteWorker(FieldSink fields, WorkerExecution worker)
    {
        fields.Whole("Worker Number", worker.Number);
        ExecutionJson.Write(fields, worker.Execution);
        fields.Rest(worker.Others);
    }
}
