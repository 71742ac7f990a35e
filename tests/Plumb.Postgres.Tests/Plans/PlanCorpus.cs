using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests.Plans;

/// <summary>Statements that make a planner use every node that it has, on a database made for them.</summary>
internal sealed partial class PlanCorpus
{
    private readonly NpgsqlConnection _connection;
    private readonly int _major;

    private PlanCorpus(NpgsqlConnection connection, int major) => (_connection, _major) = (connection, major);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<PlanCorpus> MakeAsync(NpgsqlConnection connection, int major)
    {
        foreach (var statement in (string[])[.. await StatementsAsync("corpus.sql"), .. await StatementsAsync("corpus-foreign.sql")])
            await connection.ExecuteAsync($"{new SqlExpression(statement)}", Cancellation);
        return new(connection, major);
    }

    /// <summary>Explains every statement with some options, each in a transaction that is undone; settings between them hold.</summary>
    public async Task<List<(string Statement, string Answer)>> ExplainAsync(string options, Regex? only = null)
    {
        var answers = new List<(string, string)>();
        foreach (var statement in await QueriesAsync())
        {
            if (Setting().IsMatch(statement))
                await _connection.ExecuteAsync($"{new SqlExpression(statement)}", Cancellation);
            else if (!IsNoJson(statement, options) && only?.IsMatch(statement) != false)
                answers.Add((statement, await ExplainAsync(statement, options)));
        }

        await _connection.ExecuteAsync($"DEALLOCATE ALL", Cancellation);
        await _connection.ExecuteAsync($"RESET ALL", Cancellation);
        return answers;
    }

    /// <summary>The plan that a trigger saw of the rows that it is shown.</summary>
    public Task<string?> ReadTriggerPlanAsync() => _connection.ReadValueAsync<string>($"SELECT min(plan) FROM seen_plans", Cancellation);

    /// <summary>Whether PostgreSQL writes no JSON: what a MERGE counts of several tables stands as fields in a list.</summary>
    private static bool IsNoJson(string statement, string options) =>
        statement.StartsWith("MERGE INTO events", StringComparison.Ordinal) && options.Contains("ANALYZE", StringComparison.Ordinal);

    public async Task<string> ExplainAsync(string statement, string options)
    {
        await using var transaction = await _connection.BeginTransactionAsync(Cancellation);
        await using var command = _connection.Command($"EXPLAIN ({new SqlExpression(options)}) {new SqlExpression(statement)}");
        try
        {
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            var lines = new List<string>();
            while (await reader.ReadAsync(Cancellation))
                lines.Add(reader.GetString(0));
            return string.Join('\n', lines);
        }
        catch (PostgresException failure)
        {
            throw new InvalidOperationException($"{statement}: {failure.MessageText}", failure);
        }
    }

    private async Task<string[]> QueriesAsync()
    {
        string[] files = ["corpus-queries.sql", "corpus-foreign-queries.sql", "corpus-queries-15.sql", "corpus-queries-17.sql"];
        var queries = new List<string>();
        foreach (var file in files.Where(file => !Since().IsMatch(file) || int.Parse(Since().Match(file).Groups[1].Value) <= _major))
            queries.AddRange(await StatementsAsync(file));
        return [.. queries];
    }

    private static async Task<IEnumerable<string>> StatementsAsync(string file, [CallerFilePath] string here = "") =>
        EndOfStatement().Split(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(here)!, file), Cancellation))
            .Select(statement => statement.Trim()).Where(statement => statement.Length > 0);

    [GeneratedRegex(@";\s*$", RegexOptions.Multiline)]
    private static partial Regex EndOfStatement();

    [GeneratedRegex("^(SET|RESET|PREPARE) ")]
    private static partial Regex Setting();

    [GeneratedRegex("-([0-9]+).sql$")]
    private static partial Regex Since();
}
