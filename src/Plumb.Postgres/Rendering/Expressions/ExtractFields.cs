using System.Text.RegularExpressions;

namespace Plumb.Postgres.Rendering.Expressions;

/// <summary>The fields of <c>EXTRACT(field FROM …)</c> in a printed expression that are read back as another word.</summary>
/// <remarks>
/// <c>extract('YEAR' from day)</c> is kept with its capitals, and printed without its quotes; read as a name, it becomes <c>year</c>.
/// In quotes, any field is read back as it was.
/// </remarks>
internal static partial class ExtractFields
{
    private const string Opening = "EXTRACT(";

    /// <summary>Where to put which quote.</summary>
    public static IEnumerable<(int At, string Text)> Quotes(string expression)
    {
        for (var i = 0; i < expression.Length; i++)
        {
            if (expression[i] is '\'' or '"')
            {
                i = ExpressionGroups.EndOfQuoted(expression, i);
                continue;
            }

            if (Field().Match(expression, i) is not { Success: true } opening)
                continue;

            var (start, end) = (i + Opening.Length, opening.Index + opening.Length);
            if (!opening.Groups["plain"].Success)
            {
                foreach (var quote in Enumerable.Range(start, end - start).Where(at => expression[at] == '\''))
                    yield return (quote, "'");
                yield return (start, "'");
                yield return (end, "'");
            }

            i = end;
        }
    }

    /// <summary>The word EXTRACT in capitals, and the field behind it; a function of that name would stand in quotes.</summary>
    [GeneratedRegex(
        @"\GEXTRACT\((?:(?<plain>[a-z_]+)|.*?)(?= FROM )",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
