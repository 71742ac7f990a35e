using System.Globalization;
using System.Text;

namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Names that nobody should choose and somebody has chosen; each only once.</summary>
internal sealed class NameSource(Dice dice)
{
    private static readonly string[] Ugly =
    [
        "select", "user", "order", "table", "null", "default", "all", "public", "primary", "Group", "ID", "camelCase",
        "two words", " leading", "trailing ", "a\"quote", "\"\"", "it's", "''", "naïve", "Straße", "表", "данные", "🙂", "e\u0301",
        "1st", "007", "a.b", ".", "back\\slash", "new\nline", "tab\t", "cr\r\n", "$$", "$1", "$body$", "--x", "/* c */", "*/", "100%",
        "%s%I", "{brace}", "a,b", "(p)", "[b]", "a;b", ":x", ":'x'", "?", "@", "#", "~", "E'x'", "U&x", "\\x", "=>", "pg_ugly", "~`!&*+-=|<>/",
    ];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal) { "public" };
    private int _count;

    /// <summary>A name in double quotes that nothing of this script has yet.</summary>
    public string Next(string hint)
    {
        var name = Invent(hint);
        while (!_used.Add(name))
            name = Invent(hint);
        return Quoted.Name(name);
    }

    private string Invent(string hint)
    {
        var number = (++_count).ToString(CultureInfo.InvariantCulture);
        return dice.Next(1, 10) switch
        {
            1 or 2 => Fits(dice.Pick(Ugly)),
            3 => Fits($"{dice.Pick(Ugly)}{number}"),
            4 => Fits($"{number} {dice.Pick(Ugly)}{dice.Pick(Ugly)}"),
            5 => Longest($"{hint}{number}_"),
            _ => $"{hint}{number}",
        };
    }

    private static string Fits(string name) => name.StartsWith("pg_", StringComparison.Ordinal) ? $"x{name}" : name;

    /// <summary>Fills up to the 63 bytes that a name may have, with letters of one, two or three bytes.</summary>
    private string Longest(string start)
    {
        var name = new StringBuilder(start);
        var letter = dice.Pick(["x", "ß", "表", "Y"]);
        var left = 63 - Encoding.UTF8.GetByteCount(start);
        for (var size = Encoding.UTF8.GetByteCount(letter); left >= size; left -= size)
            name.Append(letter);
        return name.Append('z', left).ToString();
    }
}
