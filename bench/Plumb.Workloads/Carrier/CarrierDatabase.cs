using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Workloads.Carrier;

/// <summary>The database of a parcel carrier, which has a little of everything that a planner looks at, and queries of it.</summary>
public static class CarrierDatabase
{
    private static readonly Identifier Owner = "carrier_owner";

    private static readonly Sql[] Settings =
    [
        $"search_path = carrier, billing, public", $"enable_partitionwise_join = on", $"enable_partitionwise_aggregate = on", $"work_mem = '6MB'",
        $"random_page_cost = 1.7", $"effective_cache_size = '2GB'",
    ];

    /// <summary>The queries, in their order.</summary>
    public static Task<IReadOnlyList<SqlExpression>> QueriesAsync(CancellationToken cancellation) =>
        SqlResource.StatementsAsync("Carrier/queries.sql", cancellation);

    /// <summary>Makes and fills it; what comes after its last ANALYZE is there too.</summary>
    public static async Task LoadAsync(ConnectionTarget target, CancellationToken cancellation)
    {
        await PrepareAsync(target, cancellation);
        await using var connection = await OpenAsync(target, cancellation);
        foreach (var file in (string[])["Carrier/schema.sql", "Carrier/rows.sql", "Carrier/indexes.sql"])
            await RunAsync(connection, file, cancellation);
        await connection.ExecuteAsync($"VACUUM ANALYZE", cancellation);
        await RunAsync(connection, "Carrier/later.sql", cancellation);
    }

    /// <summary>Opens it as its owner, who is no superuser: row security may hold.</summary>
    public static async Task<NpgsqlConnection> OpenAsync(ConnectionTarget target, CancellationToken cancellation)
    {
        var connection = await target.OpenAsync(cancellation);
        await connection.ExecuteAsync($"SET SESSION AUTHORIZATION {Owner}", cancellation);
        return connection;
    }

    private static async Task PrepareAsync(ConnectionTarget target, CancellationToken cancellation)
    {
        await using var superuser = await target.OpenAsync(cancellation);
        if (!await superuser.ReadValueAsync<bool>($"SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = {new SqlParameter(Owner.Value)})", cancellation))
            await superuser.ExecuteAsync($"CREATE ROLE {Owner} LOGIN", cancellation);
        await superuser.ExecuteAsync($"ALTER DATABASE {target.Database} OWNER TO {Owner}", cancellation);
        foreach (var setting in Settings)
            await superuser.ExecuteAsync($"ALTER DATABASE {target.Database} SET {setting}", cancellation);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string file, CancellationToken cancellation)
    {
        foreach (var statement in await SqlResource.StatementsAsync(file, cancellation))
            await connection.ExecuteAsync($"{statement}", cancellation);
    }
}
