using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Text;

/// <summary>Prints what was measured of a query as a whole.</summary>
internal static class SummaryText
{
    public static void Write(LineWriter lines, QueryPlan plan, PlanTextOptions options)
    {
        if (!plan.Settings.IsEmpty)
            lines.Line(0, $"Settings: {string.Join(", ", plan.Settings.Select(setting => $"{setting.Name} = '{setting.Value}'"))}");
        if (!options.Figures)
            return;

        lines.Property(0, "Query Identifier", plan.QueryIdentifier?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        WritePlanning(lines, plan.Planning);
        lines.Property(0, "Planning Time", plan.PlanningTime, " ms", 3);
        foreach (var trigger in plan.Triggers)
            WriteTrigger(lines, trigger);
        WriteJit(lines, plan.Jit, 0);
        WriteSerialization(lines, plan.Serialization);
        lines.Property(0, "Execution Time", plan.ExecutionTime, " ms", 3);
    }

    public static void WriteJit(LineWriter lines, JitFigures? jit, int depth)
    {
        if (jit is null)
            return;
        lines.Line(depth, "JIT:");
        lines.Property(depth + 1, "Functions", jit.Functions);
        if (jit.Options is { } done)
            lines.Line(depth + 1, $"Options: Inlining {Flag(done.Inlining)}, Optimization {Flag(done.Optimization)}, "
                + $"Expressions {Flag(done.Expressions)}, Deforming {Flag(done.Deforming)}");
        if (jit.Times is { } times)
            lines.Line(depth + 1, $"Timing: Generation {Time(times.Generation ?? times.GenerationParts?.Total)}"
                + (times.GenerationParts is { } parts ? $" (Deform {Time(parts.Deform)})" : "")
                + $", Inlining {Time(times.Inlining)}, Optimization {Time(times.Optimization)}"
                + $", Emission {Time(times.Emission)}, Total {Time(times.Total)}");
    }

    private static void WritePlanning(LineWriter lines, PlanningFigures? planning)
    {
        var below = new LineWriter(new());
        new BufferText(below).Write(planning?.Buffers, 1);
        if (planning?.MemoryUsed is { } used)
            below.Line(1, $"Memory: used={used}kB  allocated={planning.MemoryAllocated}kB");
        if (below.ToString() is not { Length: > 0 } text)
            return;
        lines.Line(0, "Planning:");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            lines.Line(1, line.TrimStart());
    }

    private static void WriteTrigger(LineWriter lines, TriggerFigures trigger)
    {
        var name = trigger.Constraint is { } constraint ? $"Trigger for constraint {constraint}" : $"Trigger {trigger.Name}";
        var time = trigger.Time is { } taken ? $"time={LineWriter.Number(taken, 3)} " : "";
        lines.Line(0, $"{name} on {trigger.Relation}: {time}calls={LineWriter.Number(trigger.Calls ?? 0, 0)}");
    }

    private static void WriteSerialization(LineWriter lines, SerializationFigures? serialization)
    {
        if (serialization is null)
            return;
        var time = serialization.Time is { } taken ? $"time={LineWriter.Number(taken, 3)} ms  " : "";
        lines.Line(0, $"Serialization: {time}output={serialization.Volume}kB  format={serialization.Format}");
        new BufferText(lines).Write(serialization.Buffers, 1);
    }

    private static string Flag(bool? value) => value == true ? "true" : "false";

    private static string Time(double? value) => $"{LineWriter.Number(value ?? 0, 3)} ms";
}
