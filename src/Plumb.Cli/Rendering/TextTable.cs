namespace Plumb.Cli.Rendering;

/// <summary>A table that fits the terminal: the widest columns give way, and their text goes on in the next line.</summary>
/// <remarks>Where even words would have to break, each row becomes a list of its own.</remarks>
internal sealed class TextTable(params string[] headings)
{
    private const int Gap = 2;
    private const int Least = 8;
    private const int LongestWord = 16;

    private readonly List<Piece[]> _rows = [];

    /// <summary>The columns that hold figures, which stand to the right.</summary>
    public HashSet<int> Figures { get; init; } = [];

    /// <summary>Adds a row with one piece for each column.</summary>
    public void Add(params Piece[] row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, headings.Length);
        _rows.Add(row);
    }

    /// <summary>Writes the table, each line after an indent.</summary>
    public void Write(Terminal terminal, int indent = 0)
    {
        var widths = Widths(terminal.Traits.Width - indent);
        if (BreaksWords(widths) || widths.Sum() + Gap * (widths.Length - 1) > terminal.Traits.Width - indent)
        {
            WriteLists(terminal, indent);
            return;
        }

        if (headings.Any(heading => heading.Length > 0))
            WriteRow(terminal, indent, widths, [.. headings.Select(heading => new Piece(heading, Ink.Strong))]);
        foreach (var row in _rows)
            WriteRow(terminal, indent, widths, row);
    }

    /// <summary>Long words, such as paths, have to break anyway.</summary>
    private bool BreaksWords(int[] widths) => widths.Where((width, column) =>
        _rows.SelectMany(row => row[column].Text.Split(' ')).Select(word => DisplayWidth.Of(word)).Any(word => word > width && word <= LongestWord)).Any();

    private void WriteLists(Terminal terminal, int indent)
    {
        var space = new string(' ', indent);
        foreach (var row in _rows)
        {
            Flow.Write(terminal, space, space, Gap, row[0]);
            for (var column = 1; column < row.Length; column++)
            {
                if (row[column].Text.Length > 0)
                    Flow.Write(terminal, space + "  ", space + "  ", Gap, new(headings[column], Ink.Faint), headings[column].Length > 0 ? " " : "", row[column]);
            }
        }
    }

    private int[] Widths(int available)
    {
        var widths = headings.Select((heading, column) =>
            _rows.Select(row => DisplayWidth.Of(row[column].Text)).Append(DisplayWidth.Of(heading)).Max()).ToArray();
        var excess = widths.Sum(width => (long)width) + Gap * (widths.Length - 1) - available;
        while (excess > 0 && widths.Max() > Least)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            var second = widths.Where((_, column) => column != widest).DefaultIfEmpty(Least).Max();
            var cut = (int)Math.Clamp(excess, 1, Math.Max(1, widths[widest] - Math.Max(second, Least)));
            widths[widest] -= cut;
            excess -= cut;
        }

        return widths;
    }

    private void WriteRow(Terminal terminal, int indent, int[] widths, Piece[] row)
    {
        var cells = row.Select((piece, column) => Wrap(piece.Text, widths[column])).ToArray();
        var height = cells.Max(lines => lines.Count);
        for (var line = 0; line < height; line++)
        {
            var last = Array.FindLastIndex(cells, lines => line < lines.Count && lines[line].Length > 0);
            terminal.Write(new string(' ', indent));
            for (var column = 0; column <= last; column++)
            {
                var text = line < cells[column].Count ? cells[column][line] : "";
                var space = new string(' ', Math.Max(0, widths[column] - DisplayWidth.Of(text)));
                var figures = Figures.Contains(column);
                terminal.Write(figures ? space : "");
                terminal.Write(row[column] with { Text = text });
                terminal.Write(column == last ? "" : (figures ? "" : space) + new string(' ', Gap));
            }

            terminal.Writer.Write('\n');
        }
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var rest = text;
        while (DisplayWidth.Of(rest) > width)
        {
            var fitting = Math.Max(1, DisplayWidth.CharactersWithin(rest, width));
            var space = fitting < rest.Length && rest[fitting] == ' ' ? fitting : rest.LastIndexOf(' ', fitting - 1);
            var end = space > 0 ? space : fitting;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        lines.Add(rest);
        return lines;
    }
}
