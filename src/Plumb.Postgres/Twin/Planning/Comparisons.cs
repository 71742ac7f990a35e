using Plumb.Core.Plans;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Finds in the conditions of a plan which columns the parameters are compared with.</summary>
/// <remarks>
/// The engine prints conditions in one manner: every comparison stands in parentheses of its own, and with VERBOSE a column stands behind
/// the alias of its table. So the two sides of an operator are what lies between it and the parentheses around it.
/// </remarks>
internal sealed class Comparisons
{
    private const string Returns = "returns ";

    private readonly Dictionary<string, QualifiedName> _relations = [];
    private readonly Dictionary<string, ComparedColumn> _columns = [];
    private readonly HashSet<string> _mentioned = [];
    private readonly HashSet<string> _inner = [];

    public Comparisons(Explanation explanation)
    {
        var nodes = explanation.Nodes.ToList();
        foreach (var node in nodes)
            TakeNames(node);
        foreach (var words in nodes.SelectMany(Conditions).Select(StatementWords.Of))
            TakeConditions(words);
        foreach (var words in nodes.SelectMany(OtherTexts).Select(StatementWords.Of))
            TakeMentions(words);
    }

    /// <summary>The column that a parameter such as <c>$1</c> is compared with; null where there is none, or it cannot be told.</summary>
    public ComparedColumn? Of(string parameter) => _inner.Contains(parameter) ? null : _columns.GetValueOrDefault(parameter);

    /// <summary>Whether the plan hangs on the parameter.</summary>
    public bool Mentions(string parameter) => _mentioned.Contains(parameter);

    /// <summary>Whether another parameter bounds the same column from below.</summary>
    public bool IsUpperBound(ComparedColumn compared) => compared.Operator is "<" or "<="
        && _columns.Values.Any(other => other.Operator is ">" or ">=" && (other.Relation, other.Column) == (compared.Relation, compared.Column));

    private void TakeNames(PlanNode node)
    {
        if (node.Target is { Kind: PlanTargetKind.Relation, Name: { } name, Alias: { } alias, Schema: { } schema })
            _relations[alias] = new(schema, name);

        // Up to 16 the results of plans within are called like parameters.
        if (node.SubplanName is { } subplan && subplan.IndexOf(Returns, StringComparison.Ordinal) is var at and >= 0)
            _inner.UnionWith(subplan[(at + Returns.Length)..].TrimEnd(')').Split(','));
    }

    private void TakeMentions(StatementWords words) =>
        _mentioned.UnionWith(words.All.Where(word => word.Kind == SqlTokenKind.Parameter).Select(word => word.Text));

    private void TakeConditions(StatementWords words)
    {
        TakeMentions(words);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == SqlTokenKind.Operator)
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

    private static IEnumerable<string> Conditions(PlanNode node)
    {
        var conditions = node.Conditions;
        string?[] all =
        [
            conditions.Index, conditions.Recheck, conditions.Filter, conditions.Hash, conditions.Merge, conditions.Join, conditions.RowAddress,
            conditions.OneTime, conditions.Run,
        ];
        return all.OfType<string>();
    }

    /// <summary>What else moves a plan; what a node gives out does not.</summary>
    private static IEnumerable<string> OtherTexts(PlanNode node)
    {
        var (conditions, keys) = (node.Conditions, node.Keys);
        string?[] single = [conditions.OrderBy, conditions.Conflict, conditions.FunctionCall, conditions.TableFunctionCall, keys.Cache, keys.Window];
        return [.. single.OfType<string>(), .. keys.Sort, .. keys.Group, .. node.Others.Select(field => field.Json)];
    }
}
