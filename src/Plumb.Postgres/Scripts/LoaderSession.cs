using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Scripts;

/// <summary>The file's own session: a role that owns the database and has no right over the server.</summary>
internal sealed class LoaderSession : IAsyncDisposable
{
    private const string PrivilegeNotGranted = "01007";
    private const string PrivilegeNotRevoked = "01006";

    private readonly NpgsqlConnection _connection;
    private readonly Stack<(string Name, string Value)> _untilCommit = [];
    private string? _searchPath;

    private LoaderSession(NpgsqlConnection connection)
    {
        _connection = connection;
        connection.Notice += (_, notice) => LacksRights |= notice.Notice.SqlState is PrivilegeNotGranted or PrivilegeNotRevoked;
    }

    /// <summary>Whether the last statement gave or took less than it said, which PostgreSQL only warns of.</summary>
    internal bool LacksRights { get; private set; }

    /// <summary>Whether the script thinks that it is in a transaction.</summary>
    internal bool IsInTransaction { get; set; }

    internal static async Task<LoaderSession> OpenAsync(ConnectionTarget target, CancellationToken cancellation) =>
        new(await target.OpenAsync(cancellation));

    /// <summary>Runs a statement as it is.</summary>
    internal async Task RunAsync(string statement, CancellationToken cancellation)
    {
        LacksRights = false;
        await using var command = _connection.Command($"{new SqlExpression(statement)}");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Runs a statement that may change where names are looked up.</summary>
    internal Task RunAndForgetPathAsync(string statement, CancellationToken cancellation)
    {
        _searchPath = null;
        return RunAsync(statement, cancellation);
    }

    /// <summary>Where names of the script are looked up now.</summary>
    internal async Task<string> SearchPathAsync(CancellationToken cancellation) =>
        _searchPath ??= await _connection.ReadValueAsync<string>($"SELECT pg_catalog.current_setting('search_path')", cancellation) ?? "";

    /// <summary>The schema that takes new objects now.</summary>
    internal async Task<Identifier> SchemaAsync(CancellationToken cancellation) =>
        await _connection.ReadValueAsync<string>($"SELECT pg_catalog.current_schema()::text", cancellation) ?? "public";

    /// <summary>Acts for a role of the script, or for itself again.</summary>
    internal Task SetRoleAsync(string? role, CancellationToken cancellation) =>
        role is null ? _connection.ExecuteAsync($"RESET ROLE", cancellation) : _connection.ExecuteAsync($"SET ROLE {new Identifier(role)}", cancellation);

    /// <summary>Changes a setting until the script's transaction ends.</summary>
    internal async Task SetUntilCommitAsync(string setting, string statement, CancellationToken cancellation)
    {
        var before = await _connection.ReadValueAsync<string>($"SELECT pg_catalog.current_setting({new SqlParameter(setting)}, true)", cancellation);
        await RunAndForgetPathAsync(statement, cancellation);
        _untilCommit.Push((setting, before ?? ""));
    }

    /// <summary>Ends the script's transaction: settings that were made for it go back.</summary>
    internal async Task CommitAsync(CancellationToken cancellation)
    {
        IsInTransaction = false;
        while (_untilCommit.TryPop(out var setting))
        {
            _searchPath = null;
            await _connection.ReadValueAsync<string>(
                $"SELECT pg_catalog.set_config({new SqlParameter(setting.Name)}, {new SqlParameter(setting.Value)}, false)", cancellation);
        }
    }

    /// <summary>Makes a routine and returns its number.</summary>
    internal async Task<long> CreateRoutineAsync(string statement, CancellationToken cancellation)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellation);
        await RunAsync(statement, cancellation);
        var number = await _connection.ReadValueAsync<long>(
            $"SELECT oid::pg_catalog.int8 FROM pg_catalog.pg_proc WHERE xmin OPERATOR(pg_catalog.=) pg_catalog.pg_current_xact_id()::pg_catalog.xid", cancellation);
        await transaction.CommitAsync(cancellation);
        return number;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
