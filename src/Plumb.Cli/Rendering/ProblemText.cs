using Plumb.Core.Problems;

namespace Plumb.Cli.Rendering;

/// <summary>Writes a problem for people: what, where, why, and how to fix it.</summary>
internal static class ProblemText
{
    private const int WidestLine = 100;

    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, Problem problem)
    {
        terminal = new(terminal.Writer, terminal.Traits with { Width = Math.Min(terminal.Traits.Width, WidestLine) });
        var code = problem.EngineCode is { } engineCode ? $" ({engineCode})" : "";
        Label(terminal, "Error", Ink.Bad, problem.What + code, Ink.Strong);
        if (problem.Position is { } position)
            WritePlace(terminal, position);
        Label(terminal, "Why", Ink.Faint, problem.Why, Ink.Plain);
        Label(terminal, "Fix", Ink.Good, problem.Fix, Ink.Plain);
        if (problem.DidYouMean is { } meant && !problem.Fix.Contains(meant, StringComparison.Ordinal))
            Label(terminal, "Did you mean", Ink.Good, $"{meant}?", Ink.Strong);
    }

    private static void Label(Terminal terminal, string label, Ink labelInk, string text, Ink ink)
    {
        if (text.Length == 0)
            return;

        // Programs are quoted in their own lines.
        var lines = text.Split('\n');
        Flow.Write(terminal, "", "", 2, new($"{label}:", labelInk), " ", Piece.Of(lines[0], ink));
        foreach (var line in lines.AsSpan(1))
            Flow.Write(terminal, "  ", "  ", 0, Piece.Of(line, ink));
    }

    /// <summary>The line with a caret under the place; of a long line, the part around it.</summary>
    private static void WritePlace(Terminal terminal, SourcePosition position)
    {
        var place = $"{position.File ?? "<input>"}:{position.Line}:{position.Column}";
        terminal.WriteLine(new("  --> ", Ink.Faint), Piece.Of(place));
        if (position.LineText.Length == 0)
            return;

        var number = $"{position.Line,5} | ";
        var room = Math.Max(20, terminal.Traits.Width - number.Length);
        var caret = Math.Clamp(position.Column - 1, 0, position.LineText.Length);
        var before = Shown.Line(position.LineText[..caret]);
        var after = Shown.Line(position.LineText[caret..]);
        var skipped = Math.Max(0, DisplayWidth.Of(before) - room * 2 / 3);
        if (skipped > 0)
            before = "..." + before[DisplayWidth.CharactersWithin(before, skipped + 3)..];

        var line = DisplayWidth.Cut(before + after, room, "...");
        terminal.WriteLine(new(number, Ink.Faint), line);
        var margin = new string(' ', number.Length - 2) + "| ";
        terminal.WriteLine(new(margin, Ink.Faint), new string(' ', DisplayWidth.Of(before)), new("^", Ink.Bad));
    }
}
