using Npgsql;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests;

/// <summary>A new, empty database on a shared scratch server, for one test.</summary>
public sealed class TestDatabase(ScratchServer server, ConnectionTarget target)
{
    private static int _count;

    public ScratchServer Server => server;

    /// <summary>The database, as superuser.</summary>
    public ConnectionTarget Target => target;

    public static async Task<TestDatabase> CreateAsync(int major)
    {
        var server = await PostgresServers.GetAsync(major, Cancellation);
        var name = $"test_{Interlocked.Increment(ref _count)}";
        return new TestDatabase(server, await server.CreateDatabaseAsync(name, Cancellation));
    }

    /// <summary>Runs a script of a test's own, which may hold several statements; they go as one block, in one transaction.</summary>
    public async Task RunAsync(string script)
    {
        await using var connection = await target.OpenAsync(Cancellation);
        await connection.ExecuteAsync($"DO $test_script$ BEGIN {new SqlExpression(script)} END $test_script$", Cancellation);
    }

    public Task<DatabaseCatalog> ReadAsync(ReadOptions? options = null) => ReadAsync(target, options);

    public static Task<DatabaseCatalog> ReadAsync(ConnectionTarget reader, ReadOptions? options = null) =>
        CatalogReader.ReadAsync(reader, options ?? new ReadOptions(), new Progress<ProgressEvent>(), Cancellation);

    public Task<NpgsqlConnection> OpenAsync() => target.OpenAsync(Cancellation);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
