using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Asks the planner many questions in one call.</summary>
internal sealed class WhatIfCall(NpgsqlConnection owner)
{
    /// <summary>Answers the questions up to the first that the engine refuses, that one included.</summary>
    public async Task<List<WhatIfAnswer>> AskAsync(
        IReadOnlyList<WhatIfQuestion> questions, Surroundings surroundings, RealObjects real, CancellationToken cancellation)
    {
        var (statements, which, toggles) = (new Dictionary<(SqlExpression, bool), int>(), new List<int>(), new Toggles());
        foreach (var question in questions)
        {
            var key = (question.Statement, question.WithPlan);
            statements.TryAdd(key, statements.Count + 1);
            which.Add(statements[key]);
            toggles.Add(
                question.Visible.SelectMany(index => index.Numbers).ToHashSet(),
                question.Hidden.SelectMany(name => real.Index(name)).ToHashSet());
        }

        var texts = new SqlParameter(statements.Keys.Select(TextOf).ToArray());
        await using var command = owner.Command(
            $"""
            SELECT {WhatIfFunctions.Schema}.ask(
                {texts}, {new SqlParameter(which.ToArray())}, {Numbers(toggles.Turned)}, {new SqlParameter(toggles.Ends.ToArray())},
                {Numbers(toggles.Candidates)}, {Numbers(toggles.Existing)}, {Numbers(surroundings.Gained)},
                {Numbers(surroundings.Lost.Select(real.Statistics))}, {Texts(surroundings.Settings)})
            """);
        return await DriverErrors.GuardAsync(owner, () => ReadAsync(command, questions, cancellation));
    }

    private static async Task<List<WhatIfAnswer>> ReadAsync(
        NpgsqlCommand command, IReadOnlyList<WhatIfQuestion> questions, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var answers = new List<WhatIfAnswer>(questions.Count);
        while (await reader.ReadAsync(cancellation))
            answers.Add(Answer(reader.GetString(0), questions[answers.Count].WithPlan));
        return answers;
    }

    private static WhatIfAnswer Answer(string line, bool withPlan)
    {
        if (line is ['!', ..])
            return new() { Refusal = WhatIfProblems.Unplannable(line[1..6], line[7..]) };
        return PlanHead.Of(line) is { } head
            ? new() { StartupCost = head.StartupCost, Cost = head.Cost, Rows = head.Rows, Plan = withPlan ? line : null }
            : new() { Refusal = WhatIfProblems.Unplannable("", "it is none that has a plan.") };
    }

    /// <remarks>With its options in parentheses, EXPLAIN takes no word of the statement for one of its own, such as ANALYZE.</remarks>
    private static string TextOf((SqlExpression Statement, bool WithPlan) asked) => PostgresDialect.Instance.Write(
        asked.WithPlan ? (Sql)$"EXPLAIN (FORMAT JSON) {asked.Statement}" : $"EXPLAIN (COSTS) {asked.Statement}");

    private static SqlParameter Texts(ValueList<Option> settings) =>
        new(settings.SelectMany(setting => new[] { setting.Name, setting.Value }).ToArray());

    private static Sql Numbers(IEnumerable<uint> numbers) => $"{new SqlParameter(numbers.Select(number => (long)number).ToArray())}::oid[]";
}
