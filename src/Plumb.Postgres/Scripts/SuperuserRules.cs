using System.Collections.Frozen;

namespace Plumb.Postgres.Scripts;

/// <summary>Which statements of a file may run as a superuser, because they only write down what they say.</summary>
/// <remarks>
/// The list is closed: what is not on it never does. A statement is on it when the engine evaluates no expression, calls no
/// function of the file, reads no file and starts no program to carry it out, and when it cannot give a role of the file a right
/// that leads there. Some are also checked after they ran and before they are committed; see <see cref="SafetyCheck"/>.
/// </remarks>
internal static class SuperuserRules
{
    /// <summary>Kinds of objects that any role can own.</summary>
    private static readonly FrozenSet<string> Ownable = FrozenSet.Create(StringComparer.Ordinal,
        "AGGREGATE", "COLLATION", "CONVERSION", "DOMAIN", "FOREIGN TABLE", "FUNCTION", "MATERIALIZED VIEW", "OPERATOR", "OPERATOR CLASS",
        "OPERATOR FAMILY", "PROCEDURE", "PUBLICATION", "ROUTINE", "SCHEMA", "SEQUENCE", "SERVER", "STATISTICS", "TABLE",
        "TEXT SEARCH CONFIGURATION", "TEXT SEARCH DICTIONARY", "TYPE", "VIEW");

    /// <summary>Extensions that are not marked as trusted, yet give a plain role nothing that leads out of the database.</summary>
    private static readonly FrozenSet<string> HarmlessExtensions = FrozenSet.Create(StringComparer.Ordinal,
        "amcheck", "autoinc", "bloom", "dblink", "dict_xsyn", "earthdistance",
        "file_fdw", "hypopg", "insert_username", "intagg", "moddatetime", "pageinspect", "pg_buffercache", "pg_freespacemap", "pg_prewarm",
        "pg_stat_statements", "pg_surgery", "pg_visibility", "pg_walinspect", "pgrowlocks", "pgstattuple", "postgis", "postgis_topology",
        "postgres_fdw", "refint", "sslinfo", "vector", "xml2");

    /// <summary>What an aggregate can say without a first value, which its type would be asked to understand.</summary>
    private static readonly FrozenSet<string> AggregateOptions = FrozenSet.Create(StringComparer.Ordinal,
        "SFUNC", "STYPE", "SSPACE", "FINALFUNC", "FINALFUNC_MODIFY", "COMBINEFUNC", "SERIALFUNC", "DESERIALFUNC", "PARALLEL", "SORTOP");

    /// <summary>Whether an extension that only a superuser can make may be made.</summary>
    internal static bool AllowsExtension(string name) => HarmlessExtensions.Contains(name);

    /// <summary>Whether a statement that a plain role may not run may run as a superuser.</summary>
    internal static bool Allows(StatementWords words) => words[0].Text switch
    {
        "COMMENT" => true,
        "GRANT" or "REVOKE" => !words.Has("PARAMETER"),
        "CREATE" => AllowsCreate(words),
        "ALTER" => AllowsAlter(words),
        _ => false,
    };

    /// <summary>Whether it is <c>ALTER kind name OWNER TO role</c> and nothing more.</summary>
    internal static bool IsChangeOfOwner(StatementWords words)
    {
        var kind = KindAt(1, words);
        if (kind is null)
            return false;

        var name = 1 + kind.AsSpan().Count(' ') + 1;
        if (words.Follow(name, "IF", "EXISTS"))
            name += 2;
        if (words[name].Is("ONLY"))
            name++;
        return IsNameWithArguments(words, name, words.Count - 3);
    }

    private static bool AllowsCreate(StatementWords words) => words[1].Text switch
    {
        "PUBLICATION" => HasPlainFilters(words),
        "AGGREGATE" => HasOnlyOptions(words, AggregateOptions),
        "TEXT" => words[2].Is("SEARCH") && words[3].Text is "TEMPLATE" or "PARSER",
        "SUBSCRIPTION" => HasOption(words, "CONNECT", "FALSE"),
        "CAST" => words.IndexOf("INOUT") > 0 && !words.Has("FUNCTION"),
        "OPERATOR" => words[2].Text is "CLASS" or "FAMILY",
        "ACCESS" => words[2].Is("METHOD"),
        "FOREIGN" => words.Follow(2, "DATA", "WRAPPER") && (!words.Has("VALIDATOR") || HasNone(words, "VALIDATOR")),
        _ => false,
    };

    private static bool AllowsAlter(StatementWords words) => words[1].Text switch
    {
        "PUBLICATION" => HasPlainFilters(words),
        "EXTENSION" => words.Follow(3, "SET", "SCHEMA") && words.Count == 6,
        "OPERATOR" => words[2].Is("FAMILY"),
        "FUNCTION" or "PROCEDURE" or "ROUTINE" => IsLeakproofOnly(words),
        "TABLE" => IsAllTriggers(words),
        _ => false,
    };

    /// <summary><c>ALTER FUNCTION name(arguments) [NOT] LEAKPROOF</c> and nothing more.</summary>
    private static bool IsLeakproofOnly(StatementWords words)
    {
        var end = words.Count - 1;
        return words[end].Is("LEAKPROOF") && IsNameWithArguments(words, 2, words[end - 1].Is("NOT") ? end - 1 : end);
    }

    /// <summary><c>ALTER TABLE name DISABLE TRIGGER ALL</c> and nothing more.</summary>
    private static bool IsAllTriggers(StatementWords words)
    {
        var name = words[2].Is("ONLY") ? 3 : 2;
        return words.Follow(words.Count - 2, "TRIGGER", "ALL")
            && words[words.Count - 3].Text is "DISABLE" or "ENABLE"
            && IsNameWithArguments(words, name, words.Count - 3);
    }

    /// <summary>A name with dots, perhaps types in parentheses, perhaps <c>USING method</c>: nothing that holds a value.</summary>
    private static bool IsNameWithArguments(StatementWords words, int from, int to)
    {
        var outside = 0;
        foreach (var word in words.Between(from, to))
        {
            if (IsString(word) || word.Kind == SqlTokenKind.Parameter)
                return false;
            if (word.Depth == 0 && word.IsSign(","))
                return false;
            outside += word.Depth == 0 && word.IsName ? 1 : 0;
        }

        return outside is > 0 and <= 5;
    }

    private static string? KindAt(int at, StatementWords words)
    {
        var longest = $"{words[at].Text} {words[at + 1].Text} {words[at + 2].Text}";
        var longer = $"{words[at].Text} {words[at + 1].Text}";
        return Ownable.Contains(longest) ? longest : Ownable.Contains(longer) ? longer : Ownable.Contains(words[at].Text) ? words[at].Text : null;
    }

    /// <summary>A validator is a function that the engine calls at once, even without options.</summary>
    private static bool HasNone(StatementWords words, string clause) =>
        words.IndexOf(clause) is var at and > 0 && words[at - 1].Is("NO") && words.IndexOf(clause, at + 1) < 0;

    /// <summary>Understanding a string as a value of a type can call the checks of that type, so filters with strings stay with the plain role.</summary>
    private static bool HasPlainFilters(StatementWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Is("WHERE") && words.Between(i + 1, words.Count).TakeWhile(word => !(word.IsSign(")") && word.Depth == words[i].Depth)).Any(IsString))
                return false;
        }

        return true;
    }

    private static bool IsString(StatementWord word) => word.Kind is SqlTokenKind.Text or SqlTokenKind.DollarText;

    private static bool HasOnlyOptions(StatementWords words, FrozenSet<string> known)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Text is ['=', ..] && !(words[i - 1].Kind == SqlTokenKind.Word && known.Contains(words[i - 1].Text)))
                return false;
        }

        return true;
    }

    private static bool HasOption(StatementWords words, string name, string value)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Is(name) && words[i].Depth == 1 && words[i + 1].Text == "=" && words[i + 2].Is(value))
                return true;
        }

        return false;
    }
}
