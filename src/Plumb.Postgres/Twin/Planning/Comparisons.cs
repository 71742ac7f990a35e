using System.Text.Json;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Finds in the conditions of a plan which columns the parameters are compared with.</summary>
/// <remarks>
/// The engine prints conditions in one manner: every comparison stands in parentheses of its own, and with VERBOSE a column stands behind
/// the alias of its table. So the two sides of an operator are what lies between it and the parentheses around it.
/// </remarks>
internal sealed class Comparisons
{
    private readonly Dictionary<string, QualifiedName> _relations = [];
    private readonly Dictionary<string, ComparedColumn> _columns = [];
    private readonly HashSet<string> _mentioned = [];
    private readonly HashSet<string> _inner = [];

    public Comparisons(QueryPlan plan)
    {
        var nodes = plan.Nodes();
        foreach (var node in nodes)
            TakeNames(node);
        foreach (var (name, text) in nodes.SelectMany(Texts))
            Take(name, StatementWords.Of(text));
    }

    /// <summary>The column that a parameter such as <c>$1</c> is compared with; null where there is none, or it cannot be told.</summary>
    public ComparedColumn? Of(string parameter) => _inner.Contains(parameter) ? null : _columns.GetValueOrDefault(parameter);

    /// <summary>Whether the plan hangs on the parameter.</summary>
    public bool Mentions(string parameter) => _mentioned.Contains(parameter);

    /// <summary>Whether another parameter bounds the same column from below.</summary>
    public bool IsUpperBound(ComparedColumn compared) => compared.Operator is "<" or "<="
        && _columns.Values.Any(other => other.Operator is ">" or ">=" && (other.Relation, other.Column) == (compared.Relation, compared.Column));

    private void TakeNames(JsonElement node)
    {
        if (Text(node, "Alias") is { } alias && Text(node, "Relation Name") is { } name)
            _relations[alias] = new(Text(node, "Schema") ?? "public", name);

        // Up to 16 the results of plans within are called like parameters.
        if (Text(node, "Subplan Name") is { } subplan && subplan.IndexOf("returns ", StringComparison.Ordinal) is var at and >= 0)
            _inner.UnionWith(subplan[(at + "returns ".Length)..].TrimEnd(')').Split(','));
    }

    private void Take(string property, StatementWords words)
    {
        var isCondition = property.EndsWith("Cond", StringComparison.Ordinal) || property.EndsWith("Filter", StringComparison.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == SqlTokenKind.Parameter)
                _mentioned.Add(words[at].Text);
            else if (isCondition && words[at].Kind == SqlTokenKind.Operator)
                TakeComparison(words, at);
        }
    }

    private void TakeComparison(StatementWords words, int at)
    {
        var depth = words[at].Depth;
        var (start, end) = (at, at);
        while (start > 0 && !(words[start - 1].IsSign("(") && words[start - 1].Depth == depth - 1))
            start--;
        while (end + 1 < words.Count && !(words[end + 1].IsSign(")") && words[end + 1].Depth == depth - 1))
            end++;
        var (left, right) = (words.Between(start, at).ToList(), words.Between(at + 1, end + 1).ToList());
        if (ColumnIn(left) is { } first)
            TakeParameters(right, first, words[at].Text, right[0].Is("ANY") || right[0].Is("ALL") ? ComparedForm.ArrayOfValues : ComparedForm.Value);
        else if (ColumnIn(WithoutAny(right)) is { } second)
            TakeParameters(left, second, Commuted(words[at].Text), right[0].Is("ANY") || right[0].Is("ALL") ? ComparedForm.Element : ComparedForm.Value);
    }

    private void TakeParameters(List<StatementWord> side, (QualifiedName Relation, Identifier Column) column, string signs, ComparedForm form)
    {
        var parameters = side.Where(word => word.Kind == SqlTokenKind.Parameter).ToList();
        if (side.Exists(word => word.Kind == SqlTokenKind.Operator) || (parameters.Count > 1 && !side.Exists(word => word.Is("ARRAY"))))
            return;

        var inArray = side.Exists(word => word.Is("ARRAY"));
        var own = (inArray, form) switch
        {
            (true, ComparedForm.ArrayOfValues) => ComparedForm.Value,
            (true, _) => ComparedForm.Element,
            _ => form,
        };
        for (var place = 0; place < parameters.Count; place++)
            _columns.TryAdd(parameters[place].Text, new(column.Relation, column.Column, signs, own, place));
    }

    /// <summary>The column that one side is, perhaps cast to another type, and nothing besides.</summary>
    private (QualifiedName Relation, Identifier Column)? ColumnIn(List<StatementWord> side)
    {
        var at = side.FindIndex(word => word.IsName);
        if (at < 0 || at + 2 >= side.Count || side.Take(at).Any(word => !word.IsSign("(")) || !side[at + 1].IsSign(".") || !side[at + 2].IsName)
            return null;

        var isCast = at + 3 >= side.Count || side.Skip(at + 3).SkipWhile(word => word.IsSign(")")).Take(1).All(word => word.IsSign(":"));
        return isCast && side.TrueForAll(word => word.Kind is not (SqlTokenKind.Operator or SqlTokenKind.Parameter))
            && _relations.TryGetValue(NameOf(side[at]), out var relation)
                ? (relation, new Identifier(NameOf(side[at + 2])))
                : null;
    }

    private static List<StatementWord> WithoutAny(List<StatementWord> side) =>
        side is [var any, ..] && (any.Is("ANY") || any.Is("ALL")) ? side[1..] : side;

    private static string NameOf(StatementWord word) => word.Kind == SqlTokenKind.QuotedName
        ? word.Text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
        : word.Text.ToLowerInvariant();

    private static string Commuted(string signs) => signs switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => signs,
    };

    /// <summary>All that a node says but what it gives out: that does not move a plan.</summary>
    private static IEnumerable<(string Name, string Text)> Texts(JsonElement node) =>
        from property in node.EnumerateObject()
        where property.Name is not ("Plans" or "Output" or "Alias" or "Relation Name" or "Schema" or "Subplan Name")
        from text in property.Value.ValueKind switch
        {
            JsonValueKind.String => [property.Value.GetString()!],
            JsonValueKind.Array => property.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
            _ => (IEnumerable<string>)[],
        }
        select (property.Name, text);

    private static string? Text(JsonElement node, string property) => node.TryGetProperty(property, out var value) ? value.GetString() : null;
}
