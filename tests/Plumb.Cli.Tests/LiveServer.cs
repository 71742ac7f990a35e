using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

[assembly: AssemblyFixture(typeof(Plumb.Cli.Tests.LiveServer))]

namespace Plumb.Cli.Tests;

/// <summary>A server for the whole run that plays the part of production; started when first asked for.</summary>
public sealed class LiveServer : IAsyncLifetime
{
    private static readonly Lazy<Task<ScratchServer>> Server = new(() => ScratchServer.StartAsync(
        new(), new Progress<ProgressEvent>(), CancellationToken.None));

    private static int _count;

    /// <summary>A database in which statements were run, and the text that connects to it.</summary>
    public static async Task<(ConnectionTarget Target, string Connection)> CreateDatabaseAsync(params Sql[] statements)
    {
        var server = await StartedAsync();
        var name = $"live_{Interlocked.Increment(ref _count)}";
        var target = await server.CreateDatabaseAsync(name, Cancellation);
        await using var connection = await target.OpenAsync(Cancellation);
        foreach (var statement in statements)
            await connection.ExecuteAsync(statement, Cancellation);
        return (target, TextOf(connection));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (Server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await Server.Value).DisposeAsync();
    }

    private static string TextOf(NpgsqlConnection connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
        return $"host='{settings.Host}' port={settings.Port} user={settings.Username} dbname={settings.Database}";
    }

    /// <summary>Where no server can be had it is a skip on a laptop, and a failure on CI.</summary>
    private static async Task<ScratchServer> StartedAsync()
    {
        try
        {
            return await Server.Value.WaitAsync(Cancellation);
        }
        catch (PlumbException failure) when (failure.Problem.Code.StartsWith("engine-", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip($"{failure.Problem.What} {failure.Problem.Fix}");
            throw;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
