using System.Globalization;
using Plumb.Core.Results;

namespace Plumb.Cli.Rendering.Twins;

/// <summary>Shows how plans differ: a line for each statement, then both plans of those that are planned otherwise.</summary>
internal static class ComparisonText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, Result result)
    {
        var changed = result.Findings.Select(finding => finding.Object.Name).ToHashSet(StringComparer.Ordinal);
        var statements = result.Metrics.GroupBy(metric => PlaceOf(metric)).Select(metrics => metrics.ToArray()).ToList();
        Flow.Write(terminal, "", "", 0, changed.Count == 0
            ? $"{Amounts.Count(statements.Count, "statement is", "statements are")} planned as before, and as well."
            : $"{changed.Count} of {Amounts.Count(statements.Count, "statement", "statements")} would be planned otherwise, or turn bad.");
        WriteTable(terminal, statements, OtherwisePlanned(result));
        ResultText.WriteFindings(terminal, result);
        foreach (var finding in result.Findings)
            WritePlans(terminal, finding);
        ResultText.WriteNotes(terminal, result);
    }

    private static void WriteTable(Terminal terminal, List<Metric[]> statements, HashSet<string> changed)
    {
        if (statements.Count == 0)
            return;

        var table = new TextTable("statement", "cost", "then", "times", "power", "plan", "") { Figures = [1, 2, 3, 4] };
        foreach (var metrics in statements)
        {
            var (place, before, after) = (PlaceOf(metrics[0]), metrics[0], metrics[1]);
            var words = ((Evidence.Planned)before.Evidence).Statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            table.Add(Piece.Of(place, Ink.Strong), Cost(before), Cost(after), Times(before.Value, after.Value), Power(metrics.ElementAtOrDefault(2)),
                changed.Contains(place) ? new Piece("another", Ink.Warning) : new Piece("same", Ink.Good),
                Piece.Of(Shortened(string.Join(' ', words)), Ink.Faint));
        }

        terminal.WriteLine();
        table.Write(terminal);
    }

    private static void WritePlans(Terminal terminal, Finding finding)
    {
        foreach (var (planned, when) in finding.Evidence.OfType<Evidence.Planned>().Zip((string[])["now", "then"]))
        {
            terminal.WriteLine();
            terminal.WriteLine(Piece.Of(finding.Object.Name, Ink.Strong), new Piece($"  {when}", Ink.Kind));
            foreach (var line in planned.Plan.Split('\n'))
                terminal.WriteLine("  ", Piece.Of(line));
        }
    }

    /// <summary>The statements whose plans have another shape; a plan of the same may have turned bad as well.</summary>
    private static HashSet<string> OtherwisePlanned(Result result) => result.Findings
        .Where(finding => finding.What.Contains(" is planned otherwise ", StringComparison.Ordinal))
        .Select(finding => finding.Object.Name).ToHashSet(StringComparer.Ordinal);

    private static string PlaceOf(Metric metric) => metric.Name[..metric.Name.LastIndexOf(": ", StringComparison.Ordinal)];

    private static Piece Power(Metric? metric) =>
        metric is null ? new Piece("") : string.Create(CultureInfo.InvariantCulture, $"{metric.Value:0.00}");

    private static Piece Cost(Metric metric) => string.Create(CultureInfo.InvariantCulture, $"{metric.Value:#,0.00}");

    private static Piece Times(double before, double after) =>
        before > 0 ? string.Create(CultureInfo.InvariantCulture, $"{after / before:0.00}") : new Piece("");

    private static string Shortened(string statement) => statement.Length <= 60 ? statement : $"{statement[..57]}...";
}
