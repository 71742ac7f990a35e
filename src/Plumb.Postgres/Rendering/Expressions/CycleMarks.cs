using System.Text.RegularExpressions;

namespace Plumb.Postgres.Rendering.Expressions;

/// <summary>The two marks of a printed CYCLE clause, which must be bare constants.</summary>
/// <remarks>
/// PostgreSQL prints <c>SET seen TO 'Y'::text DEFAULT 'N'::text</c>, and does not read that: a cast may only stand in front, as in
/// <c>text 'Y'</c>. So it is put there, and the printed one becomes a comment.
/// </remarks>
internal sealed partial class CycleMarks(string query)
{
    /// <summary>What to put in, and where.</summary>
    public IEnumerable<(int At, string Text)> Insertions()
    {
        for (var i = 0; i < query.Length; i++)
        {
            if (query[i] is '\'' or '"')
                i = ExpressionGroups.EndOfQuoted(query, i);
            else if (query[i] == ' ' && Marks().Match(query, i) is { Success: true } marks)
            {
                foreach (var insertion in Insertions(marks.Groups["value"], marks.Groups["cast"]))
                    yield return insertion;
            }
        }
    }

    private static IEnumerable<(int At, string Text)> Insertions(Group values, Group casts) =>
        values.Captures.Zip(casts.Captures).SelectMany(mark => new[]
        {
            (mark.First.Index, $"{mark.Second.Value[2..]} "),
            (mark.Second.Index, "/*"),
            (mark.Second.Index + mark.Second.Length, "*/"),
        });

    [GeneratedRegex(
        """
        \G\ SET\ (?:[a-z_][a-z0-9_$]*|"(?:[^"]|"")+")
        \ TO\ (?:(?<value>E'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*')(?<cast>::(?:[^"]|"(?:[^"]|"")*")+?)|\S+)
        \ DEFAULT\ (?:(?<value>E'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*')(?<cast>::(?:[^"]|"(?:[^"]|"")*")+?)|\S+)
        \ USING\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Marks();
}
