namespace Plumb.Cli.Rendering;

/// <summary>Where text is written to, and what that can show.</summary>
internal sealed class Terminal(TextWriter writer, TerminalTraits traits)
{
    /// <summary>What it can show.</summary>
    public TerminalTraits Traits { get; } = traits;

    /// <summary>Where to write what is not for the eye.</summary>
    public TextWriter Writer { get; } = writer;

    /// <summary>Whether what was written differs from the text that was given, for the sake of who looks at it.</summary>
    public bool HasEscaped { get; private set; }

    /// <summary>Writes text for programs, as it is; but a person's screen shall not be steered by what the text holds.</summary>
    public void WriteText(string text)
    {
        var shown = Traits.Interactive ? Shown.Text(text) : text;
        HasEscaped |= !ReferenceEquals(shown, text);
        Writer.Write(shown);
    }

    /// <summary>Writes one line of text.</summary>
    public void WriteLine(params ReadOnlySpan<Piece> pieces)
    {
        foreach (var piece in pieces)
            Write(piece);
        Writer.Write('\n');
    }

    /// <summary>Writes a piece of a line.</summary>
    public void Write(Piece piece)
    {
        var code = Traits.Colour ? Code(piece.Ink) : "";
        if (code.Length == 0 || piece.Text.Length == 0)
        {
            Writer.Write(piece.Text);
            return;
        }

        Writer.Write(code);
        Writer.Write(piece.Text);
        Writer.Write("\e[0m");
    }

    private static string Code(Ink ink) => ink switch
    {
        Ink.Plain => "",
        Ink.Strong => "\e[1m",
        Ink.Faint => "\e[2m",
        Ink.Kind => "\e[36m",
        Ink.Good => "\e[32m",
        Ink.Warning => "\e[33m",
        Ink.Bad => "\e[1;31m",
        _ => throw new System.Diagnostics.UnreachableException(ink.ToString()),
    };
}
