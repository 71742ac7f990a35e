using System.Text;

namespace Plumb.Cli.Rendering;

/// <summary>Says what kind of object something is, in words.</summary>
internal static class KindWords
{
    /// <summary>Such as <c>materialized view</c>.</summary>
    public static string Of(ObjectKind kind)
    {
        if (kind == ObjectKind.Other)
            return "object";

        var words = new StringBuilder();
        foreach (var letter in kind.ToString())
            (char.IsUpper(letter) && words.Length > 0 ? words.Append(' ') : words).Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }
}
