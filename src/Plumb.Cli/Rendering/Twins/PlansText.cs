using System.Globalization;
using Plumb.Core.Results;

namespace Plumb.Cli.Rendering.Twins;

/// <summary>Shows plans as the engine prints them.</summary>
internal static class PlansText
{
    /// <summary>Writes them, with the beginning of each statement where there are several.</summary>
    public static void Write(Terminal terminal, Result result)
    {
        var plans = result.Metrics.Where(metric => metric.Evidence is Evidence.Planned).ToList();
        var isFirst = true;
        foreach (var (metric, planned) in plans.Select(metric => (metric, (Evidence.Planned)metric.Evidence)))
        {
            if (!isFirst)
                terminal.WriteLine();
            isFirst = false;
            if (plans.Count + result.NotCovered.Count > 1)
                WriteHead(terminal, metric, planned);
            foreach (var line in planned.Plan.Split('\n'))
                terminal.WriteLine(Piece.Of(line));
        }

        ResultText.WriteNotes(terminal, result);
    }

    private static void WriteHead(Terminal terminal, Metric metric, Evidence.Planned planned)
    {
        var cost = string.Create(CultureInfo.InvariantCulture, $"  cost {metric.Value:#,0.00}  ");
        var statement = string.Join(' ', planned.Statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Flow.WriteWithRemark(terminal, "", "", 2, [Piece.Of(metric.Name, Ink.Strong), new(cost, Ink.Kind)], Shown.Line(statement));
    }
}
