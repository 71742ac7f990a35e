using System.Globalization;
using Npgsql;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Chooses values for the parameters of a statement, each from the statistics of the column that it is compared with.</summary>
internal sealed class ParameterValues(NpgsqlConnection connection, PlanValues wanted)
{
    /// <summary>What a page of results has, where a parameter says how many rows are wanted.</summary>
    private const string UsualLimit = "10";

    /// <summary>Chooses all of them; what cannot be told is said in words, and then there are no values.</summary>
    public async Task<(List<ParameterValue> Values, List<string> Unknown)> ChooseAsync(
        Query query, int count, Explanation generic, CancellationToken cancellation)
    {
        var comparisons = new Comparisons(generic);
        var limits = Limits(query.Statement.Text);
        var (values, unknown) = (new List<ParameterValue>(), new List<string>());
        for (var number = 1; number <= count; number++)
        {
            var parameter = string.Create(CultureInfo.InvariantCulture, $"${number}");
            if (limits.TryGetValue(parameter, out var limit))
                values.Add(limit);
            else if (comparisons.Of(parameter) is { } compared)
                await TakeAsync(parameter, comparisons.IsUpperBound(compared) ? compared with { Operator = ">=" } : compared);
            else if (comparisons.Mentions(parameter))
                unknown.Add($"{parameter} is not compared with a column alone");
            else
                values.Add(new(parameter, null, "the plan does not hang on it"));
        }

        return (values, unknown);

        async Task TakeAsync(string parameter, ComparedColumn compared)
        {
            var column = $"{compared.Relation}.{QualifiedName.Written(compared.Column)}";
            var known = await ColumnValues.ReadAsync(connection, compared.Relation, compared.Column, cancellation);
            if (known?.Pick(wanted, compared) is { } picked)
                values.Add(new(parameter, picked.Value, $"{picked.What} of {column}"));
            else
                unknown.Add($"statistics name no value of {column}, which {parameter} is compared with");
        }
    }

    /// <summary>Parameters that say how many rows are wanted, or passed over; no statistics can tell those.</summary>
    private static Dictionary<string, ParameterValue> Limits(string text)
    {
        var limits = new Dictionary<string, ParameterValue>();
        var before = "";
        var lexer = new SqlLexer(text);
        while (lexer.ReadWord(out var token))
        {
            var word = token.In(text).ToString();
            if (token.Kind == SqlTokenKind.Parameter && before is "LIMIT" or "FIRST" or "NEXT")
                limits.TryAdd(word, new(word, UsualLimit, "a number of rows that is often wanted"));
            else if (token.Kind == SqlTokenKind.Parameter && before is "OFFSET")
                limits.TryAdd(word, new(word, "0", "no rows to pass over"));
            before = token.Kind == SqlTokenKind.Word ? word.ToUpperInvariant() : "";
        }

        return limits;
    }
}
