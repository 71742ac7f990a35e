using Plumb.Core.Twin;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Tells which plans may not be the source's, because they touch what the twin lacks.</summary>
internal sealed class Fidelity(TwinHeader header, ValueList<NotCovered> lacks)
{
    private readonly List<(string[] Words, NotCovered Lack)> _lacks =
        [.. header.NotCovered.Concat(lacks).Distinct().Select(lack => (WordsOf(lack.Object.Name), lack))];

    /// <summary>What of the twin's lacks a statement may touch.</summary>
    public IEnumerable<NotCovered> Of(PlannedQuery query)
    {
        var named = NamesIn(query.Query.Statement.Text);
        foreach (var node in query.Plan?.Nodes ?? [])
            named.UnionWith(((string?[])[node.Target?.Name, node.IndexName]).OfType<string>());
        return _lacks.Where(each => IsGeneral(each.Lack) || each.Words.Any(named.Contains)).Select(each => each.Lack);
    }

    /// <summary>What holds for every plan, such as a setting or a locale.</summary>
    private static bool IsGeneral(NotCovered lack) => lack.Object.Kind == ObjectKind.Other;

    /// <summary>The names in a reference, but for the schema where there is one.</summary>
    private static string[] WordsOf(string reference) =>
        QualifiedName.TryParse(reference, out var name) ? [name.Name.Value] : [.. NamesIn(reference)];

    private static HashSet<string> NamesIn(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lexer = new SqlLexer(text);
        while (lexer.ReadWord(out var token))
        {
            if (token.Kind == SqlTokenKind.Word)
                names.Add(token.In(text).ToString().ToLowerInvariant());
            else if (token.Kind == SqlTokenKind.QuotedName && token.In(text) is ['"', .. var inner, '"'])
                names.Add(inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal));
        }

        return names;
    }
}
