using System.Globalization;
using System.Text;

namespace Plumb.Cli.Rendering;

/// <summary>Makes text from outside safe to show: what would steer the terminal, or hide or turn around text, is written out.</summary>
/// <remarks>Names, comments and errors come from databases and files that may be hostile.</remarks>
internal static class Shown
{
    /// <summary>The text on one line.</summary>
    public static string Line(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Escaped(text, "") : text;

    /// <summary>Text of several lines; the same object where nothing had to be written out.</summary>
    public static string Text(string text) => Escaped(text, "\n\t") is var shown && shown == text ? text : shown;

    private static string Escaped(string text, string kept)
    {
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHarmless(rune) || (rune.IsBmp && kept.Contains((char)rune.Value)))
                shown.Append(rune);
            else
                shown.Append(Escape(rune));
        }

        return shown.ToString();
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.Format => rune.Value is 0x200D or 0x200C,
        _ => true,
    };

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        < 0xA0 => string.Create(CultureInfo.InvariantCulture, $@"\x{rune.Value:x2}"),
        < 0x10000 => string.Create(CultureInfo.InvariantCulture, $@"\u{rune.Value:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $@"\U{rune.Value:x8}"),
    };
}
