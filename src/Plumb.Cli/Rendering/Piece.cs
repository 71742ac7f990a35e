namespace Plumb.Cli.Rendering;

/// <summary>A piece of one line, with its ink. The text must be safe to show: see <see cref="Shown"/>.</summary>
internal readonly record struct Piece(string Text, Ink Ink = Ink.Plain)
{
    /// <summary>Text of ours like any other.</summary>
    public static implicit operator Piece(string text) => new(text);

    /// <summary>Text from outside.</summary>
    public static Piece Of(string text, Ink ink = Ink.Plain) => new(Shown.Line(text), ink);
}
