using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Asks the planner of a twin. Nothing is ever run.</summary>
/// <remarks>
/// A statement is prepared first: the server takes one statement only there, and only one that has a plan. From 16 on it plans for any value
/// by GENERIC_PLAN, which must not travel with the extended protocol, as that would take the parameters for its own; so a function asks.
/// Before 16 NULL stands for each value, and the server is told not to look at it; only when it leaves out partitions it does, at the start
/// of what it takes for a run.
/// </remarks>
internal sealed class QueryPlanner(NpgsqlConnection connection, int major)
{
    private const int GenericSince = 16;
    private const string Format = "FORMAT JSON, VERBOSE";

    private static readonly Identifier Prepared = "plumb_query";

    /// <summary>How much stands before a statement when it is prepared.</summary>
    public static readonly int Prefix = PostgresDialect.Instance.Write($"PREPARE {Prepared} AS ").Length;

    /// <summary>Makes the session ready: it changes nothing from here on.</summary>
    public async Task BeginAsync(TimeSpan limit, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(
            $"""
            CREATE FUNCTION pg_temp.plumb_explain(options text, statement text) RETURNS SETOF text LANGUAGE plpgsql AS $$
            DECLARE line text;
            BEGIN
                FOR line IN EXECUTE 'EXPLAIN (' || options || ') ' || statement LOOP
                    RETURN NEXT line;
                END LOOP;
            END $$
            """, cancellation);
        await connection.ExecuteAsync($"SELECT set_config('statement_timeout', {new SqlParameter($"{limit.TotalMilliseconds:0}ms")}, false)", cancellation);
        await connection.ExecuteAsync($"SET default_transaction_read_only = on", cancellation);
    }

    /// <summary>Prepares a statement, and tells the types of its parameters.</summary>
    public async Task<string[]> PrepareAsync(SqlExpression statement, CancellationToken cancellation)
    {
        await connection.ExecuteAsync($"DEALLOCATE ALL", cancellation);
        await connection.ExecuteAsync($"PREPARE {Prepared} AS {statement}", cancellation);
        return await connection.ReadValueAsync<string[]>(
            $"SELECT parameter_types::text[] FROM pg_prepared_statements WHERE name = {new SqlParameter(Prepared.Value)}", cancellation) ?? [];
    }

    /// <summary>Plans what was prepared, which takes this number of parameters, for any value.</summary>
    public async Task<Explanation> PlanGenericAsync(SqlExpression statement, int parameters, CancellationToken cancellation)
    {
        if (parameters == 0)
            return new(await ReadAsync($"EXPLAIN {statement}", cancellation), await ReadAsync($"EXPLAIN ({new SqlExpression(Format)}) {statement}", cancellation));
        if (major < GenericSince)
            return await PlanForNullsAsync(statement, parameters, cancellation);
        return new(
            await ReadAsync(Asked("GENERIC_PLAN", statement), cancellation), await ReadAsync(Asked($"GENERIC_PLAN, {Format}", statement), cancellation));
    }

    /// <summary>Plans what was prepared for these values.</summary>
    public Task<Explanation> PlanWithAsync(IEnumerable<string?> values, CancellationToken cancellation) =>
        ExecutedAsync("force_custom_plan", prunes: true, values, cancellation);

    /// <summary>Where NULL left out partitions that another value would need, it is planned once more so that none is left out.</summary>
    private async Task<Explanation> PlanForNullsAsync(SqlExpression statement, int parameters, CancellationToken cancellation)
    {
        var nulls = Enumerable.Repeat<string?>(null, parameters).ToList();
        var pruned = await ExecutedAsync("force_generic_plan", prunes: true, nulls, cancellation);
        if (!pruned.Nodes.Any(node => node.SubplansRemoved > 0))
            return pruned;

        await PrepareAsync(statement, cancellation);
        var whole = await ExecutedAsync("force_generic_plan", prunes: false, nulls, cancellation);
        await PrepareAsync(statement, cancellation);
        return whole.Cost.Equals(pruned.Cost) ? whole : pruned;
    }

    private static Sql Asked(string options, SqlExpression statement) =>
        $"SELECT * FROM pg_temp.plumb_explain({new SqlParameter(options)}, {new SqlParameter(statement.Text)})";

    /// <summary>The settings hold until the end of a transaction, so that those of a role come back.</summary>
    private async Task<Explanation> ExecutedAsync(string mode, bool prunes, IEnumerable<string?> values, CancellationToken cancellation)
    {
        await connection.ExecuteAsync($"BEGIN", cancellation);
        try
        {
            await connection.ExecuteAsync($"SELECT set_config('plan_cache_mode', {new SqlParameter(mode)}, true)", cancellation);
            if (!prunes)
                await connection.ExecuteAsync($"SET LOCAL enable_partition_pruning = off", cancellation);
            Sql execute = $"EXECUTE {Prepared}({Sql.List(values.Select(value => (Sql)$"{new SqlValue(value)}"))})";
            return new(await ReadAsync($"EXPLAIN {execute}", cancellation), await ReadAsync($"EXPLAIN ({new SqlExpression(Format)}) {execute}", cancellation));
        }
        finally
        {
            // The next statement must not find the transaction open, even when this one was broken off.
            await connection.ExecuteAsync($"ROLLBACK", CancellationToken.None);
        }
    }

    private Task<string> ReadAsync(Sql sql, CancellationToken cancellation) => DriverErrors.GuardAsync(connection, async () =>
    {
        await using var command = connection.Command(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancellation))
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    });
}
