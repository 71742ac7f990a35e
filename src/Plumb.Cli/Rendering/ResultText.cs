using Plumb.Core.Results;

namespace Plumb.Cli.Rendering;

/// <summary>Shows the parts of a result that every capability has.</summary>
internal static class ResultText
{
    /// <summary>Findings, the weightiest first; then recommendations.</summary>
    public static void WriteFindings(Terminal terminal, Result result)
    {
        foreach (var finding in result.Findings.OrderByDescending(finding => finding.Severity))
        {
            terminal.WriteLine();
            Piece severity = new(Word(finding.Severity), InkOf(finding.Severity));
            Flow.Write(terminal, "", "", 2, severity, " ", Piece.Of(finding.What, Ink.Strong), Piece.Of($"  {finding.Rule}", Ink.Faint));
            Flow.Write(terminal, "  ", "  ", 2, new("Why:", Ink.Faint), " ", Piece.Of(finding.Why));
            if (finding.Fix is { } fix)
                Flow.Write(terminal, "  ", "  ", 2, new("Fix:", Ink.Good), " ", Piece.Of(fix));
        }

        foreach (var recommendation in result.Recommendations)
        {
            terminal.WriteLine();
            Flow.Write(terminal, "", "", 2, new("Recommended:", Ink.Good), " ", Piece.Of(recommendation.What, Ink.Strong));
            Flow.Write(terminal, "  ", "  ", 2, new("Why:", Ink.Faint), " ", Piece.Of(recommendation.Why));
            Flow.Write(terminal, "  ", "  ", 2, new("Cost:", Ink.Faint), " ", Piece.Of(recommendation.Cost));
        }
    }

    /// <summary>What was not looked at, and the notes.</summary>
    public static void WriteNotes(Terminal terminal, Result result)
    {
        if (result.NotCovered.Count > 0)
        {
            var root = new TreeNode(new Piece("not covered", Ink.Warning));
            foreach (var each in result.NotCovered)
            {
                Piece kind = new(each.Object.Kind == ObjectKind.Other ? "" : $"{KindWords.Of(each.Object.Kind)} ", Ink.Kind);
                root.Add(new(kind, Piece.Of(each.Object.Name, Ink.Strong), "  ", Piece.Of(each.Reason)));
            }

            terminal.WriteLine();
            TreeText.Write(terminal, root);
        }

        if (result.Notes.Count > 0)
            terminal.WriteLine();
        foreach (var note in result.Notes)
            Flow.Write(terminal, "", "", 2, new("Note:", Ink.Faint), " ", Piece.Of(note.What));
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "Error:",
        Severity.Warning => "Warning:",
        Severity.Info => "Info:",
        _ => throw new System.Diagnostics.UnreachableException(severity.ToString()),
    };

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Bad,
        Severity.Warning => Ink.Warning,
        Severity.Info => Ink.Kind,
        _ => throw new System.Diagnostics.UnreachableException(severity.ToString()),
    };
}
