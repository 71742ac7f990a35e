using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Connecting;

/// <summary>Why a server that answers will not do.</summary>
internal static class ConnectionRefusals
{
    internal static PlumbException TooOld(Version version, string endpoint) =>
        new(new Problem("server-too-old",
            $"The server at {endpoint} is PostgreSQL {version.Major}, which is too old.",
            "Plumb knows the catalogs of PostgreSQL 14 to 18.",
            "Upgrade the server, or connect to one of version 14 or later.")
        { Kind = ProblemKind.EngineFailed });

    internal static PlumbException WrongKind(string endpoint, SessionKind wanted) =>
        new(new Problem("connection-wrong-kind",
            $"The server at {endpoint} is not what target_session_attrs asks for.",
            wanted switch
            {
                SessionKind.ReadWrite => "It takes no writes.",
                SessionKind.ReadOnly => "It takes writes.",
                SessionKind.Primary => "It is a standby.",
                _ => "It is not a standby.",
            },
            "Name another host, or remove target_session_attrs.")
        { Kind = ProblemKind.EngineFailed });

    internal static PlumbException NoneOf(IEnumerable<string> endpoints, PlumbException last) =>
        new(last.Problem with
        {
            What = $"None of the hosts {string.Join(", ", endpoints)} could be used.",
            Why = $"The last one: {last.Problem.What} {last.Problem.Why}",
        }, last.InnerException);

    /// <summary>Adds the name of a database that was perhaps meant, when the server tells in a second or two.</summary>
    internal static async Task<PlumbException> WithNearDatabaseAsync(PlumbException missing, NpgsqlConnectionStringBuilder host, CancellationToken cancellation)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(host.ConnectionString) { Database = "postgres", Timeout = 2, CommandTimeout = 2 };
        try
        {
            await using var source = ConnectionOpener.SourceOf(maintenance);
            await using var connection = await source.OpenConnectionAsync(cancellation);
            var names = await connection.ReadValueAsync<string[]>(
                $"SELECT pg_catalog.array_agg(datname::text) FROM pg_catalog.pg_database WHERE datallowconn AND NOT datistemplate", cancellation);
            return Spelling.Nearest(host.Database!, names ?? []) is { } near
                ? new(missing.Problem with { DidYouMean = near }, missing.InnerException)
                : missing;
        }
        catch (Exception error) when (error is NpgsqlException or PlumbException or TimeoutException)
        {
            return missing;
        }
    }
}
