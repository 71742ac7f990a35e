using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Connecting;

/// <summary>Tries hosts in their order until one answers and is of the right kind.</summary>
internal sealed class ConnectionOpener(IReadOnlyList<NpgsqlConnectionStringBuilder> hosts, SessionKind kind)
{
    private const int OldestVersion = 14;

    internal async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        if (kind != SessionKind.PreferStandby)
            return await OpenAsync(kind, cancellation);
        try
        {
            return await OpenAsync(SessionKind.Standby, cancellation);
        }
        catch (PlumbException)
        {
            return await OpenAsync(SessionKind.Any, cancellation);
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(SessionKind wanted, CancellationToken cancellation)
    {
        PlumbException? failure = null;
        foreach (var host in hosts)
        {
            try
            {
                var connection = await OpenAsync(host, cancellation);
                if (await FitsAsync(connection, wanted, cancellation))
                    return connection;
                failure = ConnectionRefusals.WrongKind(ConnectionTarget.EndpointOf(host), wanted);
                await connection.DisposeAsync();
            }
            catch (PlumbException error) when (error.Problem.Kind == ProblemKind.EngineFailed)
            {
                failure = error;
            }
        }

        throw hosts.Count == 1 ? failure! : ConnectionRefusals.NoneOf(hosts.Select(ConnectionTarget.EndpointOf), failure!);
    }

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlConnectionStringBuilder host, CancellationToken cancellation)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await SourceOf(host).OpenConnectionAsync(cancellation);
            await PrepareAsync(connection, host, cancellation);
            return connection;
        }
        catch (Exception error)
        {
            if (connection is not null)
                await connection.DisposeAsync();
            if (DriverErrors.Explain(error, host) is { } explained)
                throw explained.Problem.EngineCode == PostgresErrorCodes.InvalidCatalogName
                    ? await ConnectionRefusals.WithNearDatabaseAsync(explained, host, cancellation)
                    : explained;
            throw;
        }
    }

    /// <summary>The slim builder starts faster and brings only what Plumb uses.</summary>
    internal static NpgsqlDataSource SourceOf(NpgsqlConnectionStringBuilder host)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(host.ConnectionString);
        builder.EnableArrays();
        builder.ConfigureTypeLoading(loading => loading.EnableTypeLoading(false));
        if (host.SslMode != SslMode.Disable)
            builder.EnableTransportSecurity();
        return builder.Build();
    }

    /// <summary>Refuses versions that Plumb does not know, and makes strings mean what the dialect writes.</summary>
    private static async Task PrepareAsync(NpgsqlConnection connection, NpgsqlConnectionStringBuilder host, CancellationToken cancellation)
    {
        if (connection.PostgreSqlVersion.Major < OldestVersion)
            throw ConnectionRefusals.TooOld(connection.PostgreSqlVersion, ConnectionTarget.EndpointOf(host));
        if (connection.PostgresParameters.TryGetValue("standard_conforming_strings", out var standard) && standard == "off")
            await connection.ExecuteAsync($"SET standard_conforming_strings = on", cancellation);
    }

    private static async Task<bool> FitsAsync(NpgsqlConnection connection, SessionKind wanted, CancellationToken cancellation)
    {
        if (wanted == SessionKind.Any)
            return true;

        var isStandby = await connection.ReadValueAsync<bool>($"SELECT pg_catalog.pg_is_in_recovery()", cancellation);
        var takesWrites = !isStandby && await connection.ReadValueAsync<string>($"SHOW transaction_read_only", cancellation) == "off";
        return wanted switch
        {
            SessionKind.ReadWrite => takesWrites,
            SessionKind.ReadOnly => !takesWrites,
            SessionKind.Primary => !isStandby,
            _ => isStandby,
        };
    }
}
