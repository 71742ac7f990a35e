using System.Text.RegularExpressions;

namespace Plumb.Postgres.Rendering.Expressions;

/// <summary>Tells the type of the elements of a printed array.</summary>
internal static partial class ArrayElements
{
    /// <summary>The one type that all elements are printed with; null where that is not plain to see.</summary>
    public static string? TypeOf(string elements)
    {
        string? type = null;
        var start = 0;
        while (start < elements.Length)
        {
            if (Element().Match(elements, start) is not { Success: true } element || TypeOf(element) is not { } own || own != (type ?? own))
                return null;

            type = own;
            start += element.Length;
        }

        return type;
    }

    private static string? TypeOf(Match element)
    {
        if (element.Groups["integer"].Success)
            return "integer";
        if (element.Groups["decimal"].Success)
            return "numeric";
        var type = Modifier().Replace(element.Groups["type"].Value, "");
        return type.EndsWith(']') ? null : type;
    }

    [GeneratedRegex("""\G(?:(?<decimal>\d+\.\d+)|(?<integer>\d+)|(?:E?'(?:[^']|'')*'|NULL)::(?<type>(?:"(?:[^"]|"")*"|[^,"'(]|\(\d+(?:,-?\d+)?\))+))(?:, |$)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex(@"\(\d+(?:,-?\d+)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Modifier();
}
