using Plumb.Core.Plans.Analysis;

namespace Plumb.Core.Plans.Text;

/// <summary>Prints a node and what feeds it.</summary>
internal sealed class NodeText(LineWriter lines, PlanTextOptions options)
{
    public void Write(PlanNode node, int depth)
    {
        if (node.SubplanName is { } subplan)
            lines.Line(depth++, subplan);

        var line = Headline.Of(node, Name) + Figures(node);
        lines.Line(depth, line, depth > 0 ? "->  " : "");
        depth += depth > 0 ? 3 : 1;

        WriteProperties(node, depth);
        foreach (var child in node.Children)
            Write(child, depth);
    }

    private void WriteProperties(PlanNode node, int depth)
    {
        if (node.Disabled == true)
            lines.Line(depth, "Disabled: true");
        if (options.Output)
            lines.Properties(depth, "Output", node.Output);
        if (options.Output && node.InnerUnique == true && !node.Output.IsEmpty)
            lines.Line(depth, "Inner Unique: true");
        WriteKeys(node.Keys, depth);
        WriteSample(node.Sample, depth);
        WriteModification(node, depth);
        WriteConditions(node, depth);
        WriteRemote(node.Remote, depth);
        WriteWorkers(node, depth);
        WriteOthers(node, depth);
        if (options.Figures)
            new ExecutionText(lines).Write(node, depth);
        if (node.SubplansRemoved is > 0 and var removed)
            lines.Property(depth, "Subplans Removed", removed);
    }

    private void WriteKeys(PlanKeys keys, int depth)
    {
        lines.Properties(depth, "Sort Key", keys.Sort);
        lines.Properties(depth, "Presorted Key", keys.Presorted);
        lines.Properties(depth, "Group Key", keys.Group);
        foreach (var set in keys.GroupingSets)
        {
            lines.Properties(depth, "Sort Key", set.Sort);
            foreach (var key in set.Hash)
                lines.Line(depth + Sorted(set), $"Hash Key: {Grouping(key)}");
            foreach (var key in set.Group)
                lines.Line(depth + Sorted(set), $"Group Key: {Grouping(key)}");
        }

        lines.Property(depth, "Window", keys.Window);
        lines.Property(depth, "Cache Key", keys.Cache);
        lines.Property(depth, "Cache Mode", keys.CacheMode);
    }

    private void WriteSample(SampleMethod? sample, int depth)
    {
        if (sample is not null)
            lines.Property(depth, "Sampling", $"{sample.Method} ({string.Join(", ", sample.Parameters)})"
                + (sample.Seed is { } seed ? $" REPEATABLE ({seed})" : ""));
    }

    private void WriteModification(PlanNode node, int depth)
    {
        foreach (var table in node.Modification?.Tables ?? default)
        {
            var action = node.Operation is { } operation ? PlanWords.Operations.Word(operation) : node.Type;
            var target = table.Target is { } named ? Headline.Target(named, Name) : "";
            lines.Line(depth, $"{(IsForeign(table, node) ? "Foreign " : "")}{action}{target}");
            WriteRemote(table.Remote, depth + 1);
        }

        lines.Property(depth, "Conflict Resolution", node.Modification?.ConflictResolution);
        lines.Properties(depth, "Conflict Arbiter Indexes", node.Modification?.ConflictIndexes ?? default);
    }

    private void WriteConditions(PlanNode node, int depth)
    {
        var (conditions, removed) = (node.Conditions, options.Figures ? node.Execution?.Removed : null);
        lines.Property(depth, "Function Call", conditions.FunctionCall);
        lines.Property(depth, "Table Function Call", conditions.TableFunctionCall);
        lines.Property(depth, "Index Cond", conditions.Index);
        lines.Property(depth, "Recheck Cond", conditions.Recheck);
        lines.Property(depth, "Rows Removed by Index Recheck", Positive(removed?.ByRecheck));
        lines.Property(depth, "Order By", conditions.OrderBy);
        lines.Property(depth, "TID Cond", conditions.RowAddress);
        lines.Property(depth, "Hash Cond", conditions.Hash);
        lines.Property(depth, "Merge Cond", conditions.Merge);
        lines.Property(depth, "Join Filter", conditions.Join);
        lines.Property(depth, "Rows Removed by Join Filter", Positive(removed?.ByJoinFilter));
        lines.Property(depth, "One-Time Filter", conditions.OneTime);
        lines.Property(depth, "Run Condition", conditions.Run);
        lines.Property(depth, "Conflict Filter", conditions.Conflict);
        lines.Property(depth, "Rows Removed by Conflict Filter", Positive(removed?.ByConflictFilter));
        lines.Property(depth, "Filter", conditions.Filter);
        WriteHashing(node, depth);
        lines.Property(depth, "Rows Removed by Filter", Positive(removed?.ByFilter));
    }

    private void WriteHashing(PlanNode node, int depth)
    {
        if (!options.Figures)
            return;
        var planned = node.PlannedPartitions is > 0 and var partitions ? $"Planned Partitions: {partitions}" : null;
        if (string.Join("  ", new[] { planned, ExecutionText.Hashing(node.Execution) }.OfType<string>()) is { Length: > 0 } line)
            lines.Line(depth, line);
    }

    private void WriteRemote(RemoteAccess? remote, int depth)
    {
        lines.Property(depth, "Relations", remote?.Relations);
        lines.Property(depth, "Remote SQL", remote?.Sql);
        lines.Property(depth, "Batch Size", remote?.BatchSize);
        lines.Property(depth, "Foreign File", remote?.File);
        lines.Property(depth, "Foreign File Size", remote?.FileSize, " b");
        lines.Property(depth, "Foreign Program", remote?.Program);
    }

    private void WriteWorkers(PlanNode node, int depth)
    {
        lines.Property(depth, "Workers Planned", node.WorkersPlanned);
        lines.Properties(depth, "Params Evaluated", node.ParametersEvaluated);
        lines.Property(depth, "Workers Launched", options.Figures ? node.Execution?.WorkersLaunched : null);
        if (node.SingleCopy == true)
            lines.Line(depth, "Single Copy: true");
    }

    private void WriteOthers(PlanNode node, int depth)
    {
        foreach (var field in node.Others.Where(field => field.Json is not ("[]" or "{}")))
            lines.Line(depth, $"{field.Name}: {field.Json.Trim('"')}");
    }

    /// <summary>Whether a table is elsewhere. Only a verbose plan says so of the table; any says it of what reads its rows.</summary>
    private static bool IsForeign(TargetTable table, PlanNode node) =>
        table.Remote is not null
        || node.OfKind(PlanNodeKind.ForeignScan).Any(scan => scan.Target is { Alias: { } alias } && alias == table.Target?.Alias);

    private string Figures(PlanNode node)
    {
        if (!options.Figures)
            return "";
        if (node.Estimate is not { } estimate)
            return ExecutionText.Actual(node);
        return $"  (cost={Cost(estimate.StartupCost)}..{Cost(estimate.TotalCost)}"
            + $" rows={LineWriter.Number(estimate.Rows, 0)} width={estimate.Width}){ExecutionText.Actual(node)}";
    }

    private string Name(string name) => name.Length == 0 ? "\"\"" : options.Name(new(name));

    private static string Cost(double cost) => LineWriter.Number(cost, 2);

    private static int Sorted(GroupingSet set) => set.Sort.IsEmpty ? 0 : 1;

    private static string Grouping(ValueList<string> key) => key.IsEmpty ? "()" : string.Join(", ", key);

    private static double? Positive(double? count) => count > 0 ? count : null;
}
