using Npgsql;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Rendering;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Runs the statements of a script, and goes on when the server refuses one.</summary>
internal static class TolerantExecution
{
    private const int StatementsPerBatch = 200;

    /// <summary>Runs them in their order, and tells what was refused and why.</summary>
    public static async Task<List<NotCovered>> RunTolerantlyAsync(
        this NpgsqlConnection connection, IEnumerable<DdlStatement> statements, CancellationToken cancellation)
    {
        var refused = new List<NotCovered>();
        foreach (var chunk in statements.Chunk(StatementsPerBatch))
        {
            for (var rest = chunk.AsMemory(); !rest.IsEmpty;)
                rest = rest[await RunBatchAsync(connection, rest, refused, cancellation)..];
        }

        return refused;
    }

    /// <summary>Runs all of them, or those before the first that is refused; tells how many are settled.</summary>
    private static async Task<int> RunBatchAsync(
        NpgsqlConnection connection, ReadOnlyMemory<DdlStatement> statements, List<NotCovered> refused, CancellationToken cancellation)
    {
        if (await TryAsync(connection, statements, cancellation) is not { } failure)
            return statements.Length;

        // The batch was one transaction: what came before the refusal has to be done again.
        var (at, reason) = failure;
        if (at > 0 && await TryAsync(connection, statements[..at], cancellation) is { } earlier)
            (at, reason) = earlier;
        refused.Add(new(statements.Span[at].Object, $"The scratch server refuses it: {reason.TrimEnd('.')}."));
        return at + 1;
    }

    private static async Task<(int At, string Reason)?> TryAsync(
        NpgsqlConnection connection, ReadOnlyMemory<DdlStatement> statements, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        for (var i = 0; i < statements.Length; i++)
            batch.BatchCommands.Add(SqlCommands.BatchCommand(statements.Span[i].Sql));
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
            return null;
        }
        catch (PostgresException error) when (error.SqlState[..2] is not ("57" or "58" or "53" or "XX"))
        {
            var done = batch.BatchCommands.Cast<NpgsqlBatchCommand>().TakeWhile(command => command.StatementType != StatementType.Unknown).Count();
            return (Math.Min(done, statements.Length - 1), error.MessageText);
        }
    }
}
