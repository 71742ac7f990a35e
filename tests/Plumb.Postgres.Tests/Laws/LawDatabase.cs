using System.Globalization;
using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>A new, empty database of a shared server, dropped at the end.</summary>
internal sealed class LawDatabase : IAsyncDisposable
{
    private static int _count;
    private readonly ScratchServer _server;

    private LawDatabase(ScratchServer server, ConnectionTarget target, Identifier name) =>
        (_server, Target, Name) = (server, target, name);

    public ConnectionTarget Target { get; }

    public Identifier Name { get; }

    public static async Task<LawDatabase> CreateAsync(ScratchServer server, CancellationToken cancellation)
    {
        Identifier name = string.Create(CultureInfo.InvariantCulture, $"law_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
        return new(server, await server.CreateDatabaseAsync(name, cancellation), name);
    }

    /// <summary>Runs a statement that a script holds; says what the engine has against it, or null.</summary>
    public static async Task<string?> TryAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation)
    {
        try
        {
            await connection.ExecuteAsync($"{new SqlExpression(statement)}", cancellation);
            return null;
        }
        catch (PlumbException failure) when (failure.InnerException is PostgresException refusal)
        {
            return $"{refusal.SqlState} {refusal.MessageText}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Not the test's token: the database must go even when the test was stopped.
        await using var connection = await _server.Superuser.OpenAsync(CancellationToken.None);
        await using (var inside = await Target.OpenAsync(CancellationToken.None))
            await inside.ExecuteAsync($"DO $$ DECLARE s name; BEGIN FOR s IN SELECT subname FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) LOOP EXECUTE format('ALTER SUBSCRIPTION %I DISABLE', s); EXECUTE format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', s); EXECUTE format('DROP SUBSCRIPTION %I', s); END LOOP; END $$", CancellationToken.None);
        await connection.ExecuteAsync($"DROP DATABASE {Name} WITH (FORCE)", CancellationToken.None);
    }
}
