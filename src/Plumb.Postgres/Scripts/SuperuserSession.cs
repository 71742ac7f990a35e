using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Scripts;

/// <summary>The superuser's side of a load: makes roles and extensions, and runs what <see cref="SuperuserRules"/> allow.</summary>
/// <remarks>
/// No expression and no name of its own is looked up where the file could have put something: its search path holds only the
/// system's schema, but for the one statement of the file that it runs. Triggers and event triggers do not fire in it.
/// </remarks>
internal sealed class SuperuserSession : IAsyncDisposable
{
    private const int FirstVersionWithEventTriggerSwitch = 17;
    private const int FirstVersionWithOwnedPublicSchema = 15;
    private const int FirstVersionWithFencedRoleMakers = 16;

    private readonly NpgsqlConnection _connection;
    private readonly Identifier _loader;
    private readonly string _password;
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);

    private SuperuserSession(NpgsqlConnection connection, Identifier loader, string password) =>
        (_connection, _loader, _password) = (connection, loader, password);

    private static Sql ResetPath => $"SET LOCAL search_path = pg_catalog, pg_temp";

    /// <summary>Roles that were made for names in the file.</summary>
    internal IEnumerable<Identifier> MadeRoles => _roles.Order(StringComparer.Ordinal).Select(name => new Identifier(name));

    /// <summary>Connects, and gives the database to a new role without special rights.</summary>
    internal static async Task<SuperuserSession> OpenAsync(ConnectionTarget superuser, Identifier loader, string password, CancellationToken cancellation)
    {
        var connection = await superuser.OpenAsync(cancellation);
        await connection.ExecuteAsync($"SET search_path = pg_catalog, pg_temp", cancellation);
        await connection.ExecuteAsync($"SET session_replication_role = replica", cancellation);
        await connection.ExecuteAsync($"SET lock_timeout = '30s'", cancellation);
        if (connection.PostgreSqlVersion.Major >= FirstVersionWithEventTriggerSwitch)
            await connection.ExecuteAsync($"SET event_triggers = off", cancellation);

        await connection.ExecuteAsync(SafetyCheck.Prepare, cancellation);
        await MakeLoaderAsync(connection, loader, password, cancellation);
        await connection.ExecuteAsync($"ALTER DATABASE {superuser.Database} OWNER TO {loader}", cancellation);
        if (connection.PostgreSqlVersion.Major < FirstVersionWithOwnedPublicSchema)
            await connection.ExecuteAsync($"ALTER SCHEMA public OWNER TO {loader}", cancellation);
        var session = new SuperuserSession(connection, loader, password);
        await session.LendRolesAsync(cancellation);
        await session.LendWrappersAsync(cancellation);
        return session;
    }

    /// <summary>The loader makes roles, because files do so in blocks of code, and has no other right.</summary>
    /// <remarks>
    /// Before 16 who makes roles may also make anyone a member of the system's roles, of which one runs programs; but of no
    /// superuser. So there the system's roles become superusers, which nobody can act as.
    /// </remarks>
    private static async Task MakeLoaderAsync(NpgsqlConnection connection, Identifier loader, string password, CancellationToken cancellation)
    {
        var isFenced = connection.PostgreSqlVersion.Major >= FirstVersionWithFencedRoleMakers;
        if (!isFenced)
            await connection.ExecuteAsync(
                $"UPDATE pg_catalog.pg_authid SET rolsuper = true WHERE oid < 16384::oid AND NOT rolsuper AND rolname <> 'pg_database_owner'", cancellation);
        await connection.ExecuteAsync($"CREATE ROLE {loader} LOGIN NOSUPERUSER CREATEROLE NOCREATEDB PASSWORD {new SqlValue(password)}", cancellation);
        if (isFenced)
            await connection.ExecuteAsync($"ALTER ROLE {loader} SET createrole_self_grant = 'set, inherit'", cancellation);
    }

    /// <summary>Makes a role that can do nothing, and lets the loader act for it; false for a role with rights, which stays as it is.</summary>
    internal async Task<bool> MakeRoleAsync(string name, CancellationToken cancellation)
    {
        if (_roles.Contains(name) || name == _loader.Value)
            return true;

        var hasRights = await _connection.ReadValueAsync<string>(
            $"SELECT (rolsuper OR rolname LIKE 'plumb\\_loader\\_%' OR oid < 16384::oid)::text FROM pg_catalog.pg_roles WHERE rolname = {new SqlParameter(name)}::name", cancellation);
        if (hasRights == "true" || name.StartsWith("pg_", StringComparison.Ordinal))
            return false;
        if (hasRights is null)
            await _connection.ExecuteAsync($"CREATE ROLE {new Identifier(name)} NOLOGIN", cancellation);
        await _connection.ExecuteAsync($"GRANT {new Identifier(name)} TO {_loader}", cancellation);
        return _roles.Add(name);
    }

    /// <summary>Lets a role of the file make schemas in the database.</summary>
    internal Task GrantDatabaseAsync(string role, CancellationToken cancellation) =>
        _connection.ExecuteAsync($"GRANT CREATE ON DATABASE {new Identifier(_connection.Database)} TO {new Identifier(role)}", cancellation);

    /// <summary>Makes an extension in the words of Plumb, not of the file; it goes into the schema unless it has one of its own.</summary>
    internal async Task CreateExtensionAsync(Identifier name, Identifier schema, CancellationToken cancellation)
    {
        var ownSchema = await _connection.ReadValueAsync<string>(
            $"SELECT schema::text FROM pg_catalog.pg_available_extension_versions WHERE name = {new SqlParameter(name.Value)}::name AND schema IS NOT NULL LIMIT 1",
            cancellation);
        await using var transaction = await _connection.BeginTransactionAsync(cancellation);
        await _connection.ExecuteAsync($"CREATE EXTENSION IF NOT EXISTS {name} {Sql.If(ownSchema is null, $"SCHEMA {schema}")} CASCADE", cancellation);
        await _connection.ExecuteAsync(OutwardFunctions.Close, cancellation);
        await transaction.CommitAsync(cancellation);
        await LendWrappersAsync(cancellation);
    }

    /// <summary>Runs a statement of the file that only changes what the catalog says, and undoes it when it says too much.</summary>
    /// <remarks>The search path is the file's for this one statement.</remarks>
    internal async Task RunAsync(string statement, string searchPath, CancellationToken cancellation)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellation);
        await _connection.ReadValueAsync<string>(SetPath(searchPath), cancellation);
        await using (var command = _connection.Command($"{new SqlExpression(statement)}"))
            await command.ExecuteNonQueryAsync(cancellation);
        await _connection.ExecuteAsync(ResetPath, cancellation);
        if (await SafetyCheck.FindBreachAsync(_connection, cancellation) is { } breach)
            throw new BreachException(breach);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Runs <c>ALTER ... OWNER TO</c> in one exchange, for a big file has thousands; a batch is a transaction.</summary>
    internal async Task ChangeOwnerAsync(string statement, string searchPath, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(_connection);
        batch.BatchCommands.Add(SqlCommands.BatchCommand(SetPath(searchPath)));
        batch.BatchCommands.Add(SqlCommands.BatchCommand($"{new SqlExpression(statement)}"));
        batch.BatchCommands.Add(SqlCommands.BatchCommand(ResetPath));
        batch.BatchCommands.Add(SqlCommands.BatchCommand(SafetyCheck.FailIfStolen));
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            throw new BreachException("a role of the file would own an object of the system or of an extension");
        }
    }

    /// <summary>Marks a routine as leakproof, in words of its own.</summary>
    internal async Task MarkLeakproofAsync(long routine, CancellationToken cancellation)
    {
        var signature = await _connection.ReadValueAsync<string>(
            $"""
            SELECT format('%I.%I(%s)', home.nspname, routine.proname, pg_get_function_identity_arguments(routine.oid))
            FROM pg_proc AS routine JOIN pg_namespace AS home ON home.oid = routine.pronamespace
            WHERE routine.oid = {routine}::oid
            """, cancellation);
        await _connection.ExecuteAsync($"ALTER ROUTINE {new SqlExpression(signature!)} LEAKPROOF", cancellation);
    }

    /// <summary>Lets the loader make foreign servers, so that a wrapper's own checks see a role without special rights.</summary>
    internal async Task LendWrappersAsync(CancellationToken cancellation)
    {
        foreach (var wrapper in await WrappersAsync(cancellation))
            await _connection.ExecuteAsync($"GRANT USAGE ON FOREIGN DATA WRAPPER {wrapper} TO {_loader}", cancellation);
    }

    /// <summary>Whether code of the file has made settings that each new session would start with.</summary>
    internal async Task<bool> HasSettingsAsync(CancellationToken cancellation) =>
        await _connection.ReadValueAsync<long>(
            $"""
            SELECT count(*)
            FROM pg_catalog.pg_db_role_setting CROSS JOIN unnest(setconfig) AS made
            WHERE setdatabase IN (0::oid, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
              AND setrole IN (0::oid, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = {new SqlParameter(_loader.Value)}::name))
              AND NOT starts_with(made, 'createrole_self_grant=')
            """, cancellation) > 0;

    /// <summary>Lets the role of the load in again as if the file's code had never locked it out, and without the settings that code made.</summary>
    internal async Task ReopenAsync(CancellationToken cancellation)
    {
        Identifier database = _connection.Database;
        await _connection.ExecuteAsync($"ALTER ROLE {_loader} RESET ALL", cancellation);
        await _connection.ExecuteAsync($"ALTER ROLE {_loader} IN DATABASE {database} RESET ALL", cancellation);
        await _connection.ExecuteAsync($"ALTER DATABASE {database} RESET ALL", cancellation);
        await _connection.ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS true CONNECTION LIMIT -1", cancellation);
        await _connection.ExecuteAsync($"GRANT CONNECT ON DATABASE {database} TO {_loader}", cancellation);
        await _connection.ExecuteAsync(
            $"ALTER ROLE {_loader} LOGIN CONNECTION LIMIT -1 VALID UNTIL 'infinity' PASSWORD {new SqlValue(_password)}", cancellation);
    }

    /// <summary>Sees to it that no event trigger of the file ever runs when the superuser connects.</summary>
    internal async Task FinishAsync(CancellationToken cancellation)
    {
        if (await SafetyCheck.FindBreachAsync(_connection, cancellation) is { } breach)
            throw new BreachException(breach);
        foreach (var wrapper in await WrappersAsync(cancellation))
            await _connection.ExecuteAsync($"REVOKE USAGE ON FOREIGN DATA WRAPPER {wrapper} FROM {_loader}", cancellation);
        if (_connection.PostgreSqlVersion.Major >= FirstVersionWithEventTriggerSwitch)
            await _connection.ExecuteAsync($"ALTER DATABASE {new Identifier(_connection.Database)} SET event_triggers = off", cancellation);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>Lets the loader act for roles that earlier loads on this server made, or code of this file.</summary>
    internal async Task LendRolesAsync(CancellationToken cancellation)
    {
        var names = await _connection.ReadValueAsync<string[]>(
            $"SELECT array_agg(rolname::text) FROM pg_catalog.pg_roles WHERE oid >= 16384::oid AND NOT rolsuper AND rolname NOT LIKE 'plumb\\_loader\\_%'", cancellation);
        foreach (var name in names ?? [])
            await _connection.ExecuteAsync($"GRANT {new Identifier(name)} TO {_loader}", cancellation);
    }

    private static Sql SetPath(string searchPath) => $"SELECT pg_catalog.set_config('search_path', {new SqlParameter(searchPath)}, true)";

    private async Task<IEnumerable<Identifier>> WrappersAsync(CancellationToken cancellation) =>
        (await _connection.ReadValueAsync<string[]>($"SELECT array_agg(fdwname::text) FROM pg_catalog.pg_foreign_data_wrapper", cancellation) ?? [])
        .Select(name => new Identifier(name));
}
