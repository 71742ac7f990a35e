namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows a trigger.</summary>
internal static class TriggerLine
{
    /// <summary>The line of a trigger of something in a schema.</summary>
    public static TreeNode Of(Trigger trigger, Identifier schema)
    {
        var timing = trigger.Timing switch
        {
            TriggerTiming.After => "after",
            TriggerTiming.Before => "before",
            TriggerTiming.InsteadOf => "instead of",
            _ => throw new System.Diagnostics.UnreachableException(trigger.Timing.ToString()),
        };
        var events = trigger.Events.ToString().ToLowerInvariant().Replace(", ", " or ", StringComparison.Ordinal);
        return new(
            new Piece("trigger ", Ink.Kind), TreeWords.Name(trigger.Name),
            $"  {timing} {events}{(trigger.UpdateColumns.Count > 0 ? $" of {TreeWords.Names(trigger.UpdateColumns)}" : "")}",
            $"{(trigger.ForEachRow ? " for each row" : "")}, calls {TreeWords.Name(trigger.Function, schema)}",
            new Piece(Fires(trigger.Fires), Ink.Warning))
        {
            Remark = TreeWords.Remark(trigger.Comment),
        };
    }

    private static string Fires(FiringMode mode) => mode switch
    {
        FiringMode.Origin => "",
        FiringMode.Disabled => ", disabled",
        FiringMode.Replica => ", on replicas only",
        FiringMode.Always => ", always",
        _ => throw new System.Diagnostics.UnreachableException(mode.ToString()),
    };
}
