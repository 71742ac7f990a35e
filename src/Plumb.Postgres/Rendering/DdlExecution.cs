using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Rendering;

/// <summary>Runs a script on a database.</summary>
public static class DdlExecution
{
    /// <summary>Enough to hide the way to the server, few enough for one transaction's locks.</summary>
    private const int StatementsPerBatch = 100;

    /// <summary>Makes everything that the script holds; the database is expected to be empty.</summary>
    /// <exception cref="PlumbException">The server refused a statement; the problem names the object.</exception>
    public static async Task ExecuteAsync(this DdlScript script, NpgsqlConnection connection, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(connection);
        foreach (var setting in DdlScript.Settings)
            await connection.ExecuteAsync(setting, cancellation);
        foreach (var statements in script.Statements.Chunk(StatementsPerBatch))
            await ExecuteAsync(connection, statements, cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, DdlStatement[] statements, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(SqlCommands.BatchCommand(statement.Sql));
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException error)
        {
            throw new PlumbException(Refused(Failed(batch, statements), error), error);
        }
    }

    /// <remarks>The driver tells the kind of each statement that the server has done.</remarks>
    private static DdlStatement Failed(NpgsqlBatch batch, DdlStatement[] statements) =>
        batch.BatchCommands.Cast<NpgsqlBatchCommand>()
            .Zip(statements)
            .Where(pair => pair.First.StatementType == StatementType.Unknown)
            .Select(pair => pair.Second)
            .FirstOrDefault(statements[^1]);

    private static Problem Refused(DdlStatement statement, PostgresException error) => new(
        "ddl-refused",
        $"{statement.Object} could not be made: {error.MessageText}.",
        error.Detail ?? $"The server refused: {FirstLine(statement.Sql)}",
        error.Hint ?? "Make the script with plumb inspect --format ddl and run it on an empty database to see the statement in its place.")
    {
        Kind = ProblemKind.EngineFailed,
        EngineCode = error.SqlState,
    };

    private static string FirstLine(Sql sql) => PostgresDialect.Instance.Write(sql).Split('\n', 2)[0];
}
