using Npgsql;

namespace Plumb.Postgres.Connecting;

/// <summary>The words for a server, a database and a role in a message.</summary>
internal sealed record ServerPlace(string Endpoint, string Database, string User, string? Host = null)
{
    /// <summary>For an error whose connection is not at hand.</summary>
    internal static ServerPlace Unknown { get; } = new("the server", "the database", "the role");

    internal static ServerPlace Of(NpgsqlConnectionStringBuilder settings) =>
        new($"the server at {ConnectionTarget.EndpointOf(settings)}", $"database {settings.Database}", $"role {settings.Username}", settings.Host);

    internal static ServerPlace Of(NpgsqlConnection connection) =>
        Of(new NpgsqlConnectionStringBuilder(connection.ConnectionString));

    /// <summary>The endpoint at the head of a sentence.</summary>
    internal string AtHead => $"T{Endpoint[1..]}";
}
