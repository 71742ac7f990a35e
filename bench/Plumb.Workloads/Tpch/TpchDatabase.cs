using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Workloads.Tpch;

/// <summary>The database of the TPC-H benchmark, filled with rows that are made here, and its queries.</summary>
/// <remarks>Tables, distributions and queries (with the parameters for validation) are those of the published specification; the texts are our own.</remarks>
public static class TpchDatabase
{
    /// <summary>The 22 queries, in their order.</summary>
    public static Task<IReadOnlyList<SqlExpression>> QueriesAsync(CancellationToken cancellation) =>
        SqlResource.StatementsAsync("Tpch/queries.sql", cancellation);

    /// <summary>Makes the tables, fills them, adds keys and indexes, and has everything vacuumed and analysed.</summary>
    /// <param name="target">An empty database.</param>
    /// <param name="scale">The scale factor: 1 is about a gigabyte.</param>
    /// <param name="cancellation">Ends it between rows.</param>
    public static async Task LoadAsync(ConnectionTarget target, double scale, CancellationToken cancellation)
    {
        await using var connection = await target.OpenAsync(cancellation);
        await using var second = await target.OpenAsync(cancellation);
        await RunAsync(connection, "Tpch/schema.sql", cancellation);
        var (size, text) = (new TpchSize(scale), new TpchText());
        var (rows, orders) = (new TpchRows(size, text), new TpchOrders(size, text));
        await Task.WhenAll(
            Task.Run(() => CopyAsync(connection, "lineitem", orders.LinesAsync, cancellation), cancellation),
            Task.Run(async () =>
            {
                await CopyAsync(second, "orders", orders.OrdersAsync, cancellation);
                await CopyAsync(second, "partsupp", rows.PartSuppliersAsync, cancellation);
                await CopyAsync(second, "customer", rows.CustomersAsync, cancellation);
                await CopyAsync(second, "part", rows.PartsAsync, cancellation);
                await CopyAsync(second, "supplier", rows.SuppliersAsync, cancellation);
                await CopyAsync(second, "nation", rows.NationsAsync, cancellation);
                await CopyAsync(second, "region", rows.RegionsAsync, cancellation);
            }, cancellation));
        await RunAsync(connection, "Tpch/keys.sql", cancellation);
        await connection.ExecuteAsync($"VACUUM ANALYZE", cancellation);
    }

    /// <remarks>The table is emptied in the same transaction: rows of a new file need no log.</remarks>
    private static async Task CopyAsync(NpgsqlConnection connection, Identifier table, Func<RowWriter, Task> write, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync($"TRUNCATE {table}", cancellation);
        await using (var importer = await connection.ImportAsync($"COPY {table} FROM STDIN (FORMAT binary, FREEZE)", cancellation))
        {
            await write(new(importer, cancellation));
            await importer.CompleteAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string file, CancellationToken cancellation)
    {
        foreach (var statement in await SqlResource.StatementsAsync(file, cancellation))
            await connection.ExecuteAsync($"{statement}", cancellation);
    }
}
