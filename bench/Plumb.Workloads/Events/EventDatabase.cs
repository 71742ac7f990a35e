using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Workloads.Events;

/// <summary>A table of many types, skewed, repeated and missing values, with indexes of every kind that it could have, and queries.</summary>
public static class EventDatabase
{
    /// <summary>The queries.</summary>
    public static Task<IReadOnlyList<SqlExpression>> QueriesAsync(CancellationToken cancellation) =>
        SqlResource.StatementsAsync("Events/queries.sql", cancellation);

    /// <summary>Makes the tables, fills them, and has everything vacuumed and analysed.</summary>
    public static Task LoadAsync(NpgsqlConnection connection, CancellationToken cancellation) => RunAsync(connection, "Events/schema.sql", cancellation);

    /// <summary>Builds all the indexes.</summary>
    public static Task BuildIndexesAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        RunAsync(connection, "Events/indexes.sql", cancellation);

    private static async Task RunAsync(NpgsqlConnection connection, string file, CancellationToken cancellation)
    {
        foreach (var statement in await SqlResource.StatementsAsync(file, cancellation))
            await connection.ExecuteAsync($"{statement}", cancellation);
    }
}
