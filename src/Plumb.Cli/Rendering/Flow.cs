namespace Plumb.Cli.Rendering;

/// <summary>Writes pieces of text so that they break between words at the edge of the terminal.</summary>
internal ref struct Flow
{
    private const int LeastRemark = 16;

    private readonly Terminal _terminal;
    private readonly Piece _nextPrefix;
    private readonly int _width;
    private readonly int _start;
    private int _column;
    private int _pending;

    private Flow(Terminal terminal, Piece firstPrefix, Piece nextPrefix, int hang)
    {
        _terminal = terminal;
        _nextPrefix = nextPrefix with { Text = nextPrefix.Text + new string(' ', hang) };
        _width = terminal.Traits.Width;
        _start = DisplayWidth.Of(_nextPrefix.Text);
        _column = DisplayWidth.Of(firstPrefix.Text);
        terminal.Write(firstPrefix);
    }

    /// <summary>Writes one paragraph.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="firstPrefix">What the first line begins with.</param>
    /// <param name="nextPrefix">What each further line begins with.</param>
    /// <param name="hang">How much further in the text of further lines begins.</param>
    /// <param name="pieces">The text.</param>
    public static void Write(Terminal terminal, Piece firstPrefix, Piece nextPrefix, int hang, params ReadOnlySpan<Piece> pieces) =>
        WriteWithRemark(terminal, firstPrefix, nextPrefix, hang, pieces, null);

    /// <summary>Writes one paragraph, and after it as much of a remark as the rest of its last line holds.</summary>
    public static void WriteWithRemark(
        Terminal terminal, Piece firstPrefix, Piece nextPrefix, int hang, ReadOnlySpan<Piece> pieces, string? remark)
    {
        var flow = new Flow(terminal, firstPrefix, nextPrefix, hang);
        foreach (var piece in pieces)
            flow.Add(piece);
        if (remark is not null)
            flow.AddRemark(remark);
        terminal.Writer.Write('\n');
    }

    private void Add(Piece piece)
    {
        var rest = piece.Text.AsSpan();
        while (!rest.IsEmpty)
        {
            var spaces = rest.IndexOfAnyExcept(' ') is var found and >= 0 ? found : rest.Length;
            var length = rest[spaces..].IndexOf(' ') is var end and >= 0 ? end : rest.Length - spaces;
            AddWord(spaces, rest.Slice(spaces, length), piece.Ink);
            rest = rest[(spaces + length)..];
        }
    }

    private readonly void AddRemark(string remark)
    {
        var gap = _pending + 2;
        var room = _width - _column - gap;
        if (room < Math.Min(LeastRemark, DisplayWidth.Of(remark)))
            return;

        var sign = _terminal.Traits.Unicode ? "…" : "...";
        _terminal.Write(new(new string(' ', gap) + DisplayWidth.Cut(remark, room, sign), Ink.Faint));
    }

    /// <summary>Adds a word; spaces wait for it, so that none stands at the end of a line.</summary>
    private void AddWord(int spaces, ReadOnlySpan<char> word, Ink ink)
    {
        spaces = _pending += spaces;
        if (word.IsEmpty)
            return;

        _pending = 0;
        if (_column + spaces + DisplayWidth.Of(word) <= _width)
        {
            Put(string.Concat(new string(' ', spaces), word), ink);
            return;
        }

        if (_column > _start)
            Break();
        while (_column + DisplayWidth.Of(word) > _width && DisplayWidth.CharactersWithin(word, _width - _column) is var fitting and > 0)
        {
            Put(word[..fitting].ToString(), ink);
            word = word[fitting..];
            Break();
        }

        Put(word.ToString(), ink);
    }

    private void Put(string text, Ink ink)
    {
        _terminal.Write(new(text, ink));
        _column += DisplayWidth.Of(text);
    }

    private void Break()
    {
        _terminal.Writer.Write('\n');
        _terminal.Write(_nextPrefix);
        _column = _start;
    }
}
