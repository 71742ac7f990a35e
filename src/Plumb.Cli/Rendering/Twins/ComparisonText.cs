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
        var pairs = result.Metrics.Chunk(2).ToList();
        Flow.Write(terminal, "", "", 0, changed.Count == 0
            ? $"{Amounts.Count(pairs.Count, "statement is", "statements are")} planned as before."
            : $"{changed.Count} of {Amounts.Count(pairs.Count, "statement", "statements")} would be planned otherwise.");
        WriteTable(terminal, pairs, changed);
        ResultText.WriteFindings(terminal, result);
        foreach (var finding in result.Findings)
            WritePlans(terminal, finding);
        ResultText.WriteNotes(terminal, result);
    }

    private static void WriteTable(Terminal terminal, List<Metric[]> pairs, HashSet<string> changed)
    {
        if (pairs.Count == 0)
            return;

        var table = new TextTable("statement", "cost", "then", "times", "plan", "") { Figures = [1, 2, 3] };
        foreach (var pair in pairs)
        {
            var place = pair[0].Name[..pair[0].Name.LastIndexOf(" on ", StringComparison.Ordinal)];
            var statement = string.Join(' ', ((Evidence.Planned)pair[0].Evidence).Statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            table.Add(Piece.Of(place, Ink.Strong), Cost(pair[0]), Cost(pair[1]), Times(pair[0].Value, pair[1].Value),
                changed.Contains(place) ? new Piece("another", Ink.Warning) : new Piece("same", Ink.Good), Piece.Of(Shortened(statement), Ink.Faint));
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

    private static Piece Cost(Metric metric) => string.Create(CultureInfo.InvariantCulture, $"{metric.Value:#,0.00}");

    private static Piece Times(double before, double after) =>
        before > 0 ? string.Create(CultureInfo.InvariantCulture, $"{after / before:0.00}") : new Piece("");

    private static string Shortened(string statement) => statement.Length <= 60 ? statement : $"{statement[..57]}...";
}
