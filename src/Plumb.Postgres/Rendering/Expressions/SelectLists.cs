using System.Text.RegularExpressions;

namespace Plumb.Postgres.Rendering.Expressions;

/// <summary>The lists behind SELECT in a printed query, and the columns in them that have no name.</summary>
/// <remarks>
/// Such a column is called <c>?column?</c>, which the engine does not print. Where a constant got its type from elsewhere, as the
/// <c>'phone'</c> of <c>SELECT kind … UNION SELECT 'phone'</c>, it is printed as <c>'phone'::text</c>, and that alone is called
/// <c>text</c> when it is read back.
/// </remarks>
internal sealed partial class SelectLists(string query)
{
    private readonly Stack<Level> _levels = new([new Level()]);
    private readonly List<int> _ends = [];

    /// <summary>Where the columns end whose name must be said.</summary>
    public IReadOnlyList<int> NamelessEnds()
    {
        for (var i = 0; i < query.Length; i++)
        {
            switch (query[i])
            {
                case '\'' or '"':
                    i = ExpressionGroups.EndOfQuoted(query, i);
                    break;
                case '(' or '[':
                    _levels.Push(new Level());
                    break;
                case ')' or ']' when _levels.Count > 1:
                    End(_levels.Pop(), i);
                    if (_levels.Peek().IsDistinctOn)
                        Begin(_levels.Peek(), i + 1);
                    break;
                case ',' when _levels.Peek().InList:
                    End(_levels.Peek(), i);
                    Begin(_levels.Peek(), i + 1);
                    break;
                case ';':
                    End(_levels.Peek(), i);
                    break;
                case >= 'A' and <= 'Z':
                    i = Word(i);
                    break;
                case (>= 'a' and <= 'z') or '_' or (>= '0' and <= '9'):
                    i = EndOfWord(i) - 1;
                    break;
            }
        }

        End(_levels.Peek(), query.Length);
        return _ends;
    }

    /// <summary>Takes a keyword; names in capitals stand in quotes.</summary>
    private int Word(int at)
    {
        var end = EndOfWord(at);
        var level = _levels.Peek();
        switch (query[at..end])
        {
            case "SELECT":
                End(level, at);
                Begin(level, end);
                break;
            case "DISTINCT" when level.InList && level.IsEmptyUntil(query, at):
                Begin(level, end);
                break;
            case "ON" when level.IsEmptyUntil(query, at):
                level.IsDistinctOn = true;
                break;
            case "AS":
                level.Named = true;
                break;
            case "GROUP" when string.CompareOrdinal(query, end, " BY ", 0, 4) != 0:
                break; // An aggregate WITHIN GROUP.
            case "FROM" or "WHERE" or "GROUP" or "HAVING" or "WINDOW" or "UNION" or "INTERSECT" or "EXCEPT" or "ORDER" or "LIMIT" or "OFFSET" or "FETCH" or "FOR":
                End(level, at);
                break;
        }

        return end - 1;
    }

    private int EndOfWord(int at)
    {
        while (at < query.Length && (char.IsAsciiLetterOrDigit(query[at]) || query[at] is '_' or '$' or > '\x7f'))
            at++;
        return at;
    }

    private static void Begin(Level level, int start) =>
        (level.InList, level.IsDistinctOn, level.Named, level.Start) = (true, false, false, start);

    private void End(Level level, int end)
    {
        if (!level.InList)
            return;

        level.InList = false;
        var item = query[level.Start..end].TrimEnd();
        if (!level.Named && NeedsName().IsMatch(item))
            _ends.Add(level.Start + item.Length);
    }

    /// <summary>Anything but nothing, a number, and a plain column, whose names the engine reads back as they were.</summary>
    [GeneratedRegex("""\A(?!\s*\z)(?!\s*[0-9.]+\z)(?!\s*(?:(?:[a-z_][a-z0-9_$]*|"(?:[^"]|"")*")(?:\.(?!\z)|(?=\z)))+\z)""", RegexOptions.CultureInvariant)]
    private static partial Regex NeedsName();

    private sealed class Level
    {
        public bool InList { get; set; }

        /// <summary>Whether the parentheses of DISTINCT ON come next.</summary>
        public bool IsDistinctOn { get; set; }

        /// <summary>Whether the column at hand has a name behind AS.</summary>
        public bool Named { get; set; }

        public int Start { get; set; }

        public bool IsEmptyUntil(string text, int at) => InList && string.IsNullOrWhiteSpace(text[Start..at]);
    }
}
