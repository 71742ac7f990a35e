using System.Collections.Concurrent;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Postgres.Server;

[assembly: AssemblyFixture(typeof(Plumb.Postgres.Tests.PostgresServers))]

namespace Plumb.Postgres.Tests;

/// <summary>One scratch server of each major version for the whole run: started when first asked for, stopped at the end.</summary>
public sealed class PostgresServers : IAsyncLifetime
{
    private static readonly ConcurrentDictionary<int, Lazy<Task<ScratchServer>>> Servers = new();

    /// <summary>Every major version that Plumb works with, for theories.</summary>
    public static TheoryData<int> Majors => [.. Enumerable.Range(EngineBuild.Oldest, EngineBuild.Newest - EngineBuild.Oldest + 1)];

    /// <summary>The server of a major version; where none can be had, the test is skipped, or fails when CI is true.</summary>
    public static async Task<ScratchServer> GetAsync(int major, CancellationToken cancellation)
    {
        try
        {
            // The server outlives the test that asks first, so that test's cancellation must not reach it.
            var server = Servers.GetOrAdd(major, wanted => new(() => StartAsync(wanted))).Value;
            return await server.WaitAsync(cancellation);
        }
        catch (PlumbException failure) when (failure.Problem.Code.StartsWith("engine-", StringComparison.Ordinal) && !IsCi)
        {
            Assert.Skip($"{failure.Problem.What} {failure.Problem.Why} {failure.Problem.Fix}");
            throw;
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers.Values.Select(lazy => lazy.Value).Where(task => task.IsCompletedSuccessfully))
            await (await server).DisposeAsync();
    }

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    private static Task<ScratchServer> StartAsync(int major) => ScratchServer.StartAsync(
        new() { Major = major }, new Progress<ProgressEvent>(), CancellationToken.None);
}
