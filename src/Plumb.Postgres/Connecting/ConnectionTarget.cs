using Npgsql;

namespace Plumb.Postgres.Connecting;

/// <summary>Where a database is and who asks for it. Its text never holds a password.</summary>
public sealed class ConnectionTarget
{
    private readonly NpgsqlConnectionStringBuilder _settings;

    /// <summary>Takes settings that are complete and known to be sound.</summary>
    internal ConnectionTarget(NpgsqlConnectionStringBuilder settings) => _settings = settings;

    /// <summary>The same server and user, another database.</summary>
    public ConnectionTarget WithDatabase(Identifier database) =>
        new(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Database = database.Value });

    /// <summary>Opens a connection; a failure is a <see cref="Core.Problems.PlumbException"/>.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(_settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <summary>Says where it leads, as <c>user@host:port/database</c>, without a secret.</summary>
    public override string ToString() => $"{_settings.Username}@{_settings.Host}:{_settings.Port}/{_settings.Database}";
}
