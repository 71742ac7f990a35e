using Npgsql;

namespace Plumb.Postgres.Connecting;

/// <summary>Which versions of PostgreSQL Plumb was made for.</summary>
public static class ServerVersions
{
    private const int NewestKnown = 18;

    /// <summary>What to tell of a server that is newer than Plumb, or null.</summary>
    public static string? NoteOn(NpgsqlConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return NoteOn(connection.PostgreSqlVersion.Major);
    }

    /// <summary>What to tell of a major version that is newer than Plumb, or null.</summary>
    public static string? NoteOn(int major) => major > NewestKnown
        ? $"The server is PostgreSQL {major}, newer than this Plumb knows: what {NewestKnown} does not have is not seen."
        : null;
}
