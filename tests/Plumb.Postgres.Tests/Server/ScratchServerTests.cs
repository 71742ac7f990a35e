using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

public sealed class ScratchServerTests : IDisposable
{
    private readonly ScratchPlace _place = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Answers_a_query_on_every_major_version(int major)
    {
        var server = await PostgresServers.GetAsync(major, Cancellation);

        Assert.StartsWith($"{major}", await ShowAsync(server.Superuser, "server_version_num"), StringComparison.Ordinal);
        Assert.Equal(major, server.MajorVersion);
    }

    [Fact]
    public async Task Several_run_at_once_without_sharing_anything()
    {
        var starts = Enumerable.Range(0, 3).Select(_ => _place.StartAsync(Cancellation));
        var servers = await Task.WhenAll(starts);

        foreach (var server in servers)
            await server.CreateDatabaseAsync("same name", Cancellation);

        Assert.Equal(3, servers.Select(server => server.Folder).Distinct().Count());
        foreach (var server in servers)
            await server.DisposeAsync();
        Assert.Empty(_place.Content);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("Straße \"und\" 'Haus'; --")]
    public async Task Makes_a_database_of_any_name(string name)
    {
        await using var server = await _place.StartAsync(Cancellation);

        var target = await server.CreateDatabaseAsync(name, Cancellation);

        await using var connection = await target.OpenAsync(Cancellation);
        Assert.Equal(name, await connection.ReadValueAsync<string>($"SELECT current_database()::text", Cancellation));
    }

    [Fact]
    public async Task Is_reached_only_through_a_socket_in_a_folder_that_is_closed_to_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such folders.");
        await using var server = await _place.StartAsync(Cancellation);

        Assert.Equal("", await ShowAsync(server.Superuser, "listen_addresses"));
        Assert.Equal(server.Folder, await ShowAsync(server.Superuser, "unix_socket_directories"));
        Assert.Equal(ScratchPlace.ForOwner, new DirectoryInfo(server.Folder).UnixFileMode);
    }

    [Fact]
    public async Task On_loopback_it_takes_only_those_who_know_its_password()
    {
        await using var server = await _place.StartAsync(new() { UsesLoopback = true }, Cancellation);
        var stranger = server.Superuser.With(settings => settings.Password = "guess");

        Assert.Equal("127.0.0.1", await ShowAsync(server.Superuser, "listen_addresses"));
        var refusal = await Assert.ThrowsAsync<PlumbException>(() => stranger.OpenAsync(Cancellation));
        Assert.Equal("28P01", refusal.Problem.EngineCode);
    }

    [Fact]
    public async Task Has_no_rights_of_root()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only of interest when the tests run as root on Linux.");
        await using var server = await _place.StartAsync(Cancellation);
        await using var connection = await server.Superuser.OpenAsync(Cancellation);

        var status = await connection.ReadValueAsync<string>($"SELECT pg_read_file('/proc/self/status')", Cancellation);

        Assert.Contains("CapEff:\t0000000000000000", status, StringComparison.Ordinal);
        Assert.Contains("NoNewPrivs:\t1", status, StringComparison.Ordinal);
        Assert.DoesNotContain("Uid:\t0", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_settings_and_libraries()
    {
        await using var server = await _place.StartAsync(
            new() { Settings = [new("work_mem", "7MB"), new("my.own", "it's")], PreloadedLibraries = ["auto_explain"], HasAutovacuum = true },
            Cancellation);

        Assert.Equal("7MB", await ShowAsync(server.Superuser, "work_mem"));
        Assert.Equal("it's", await ShowAsync(server.Superuser, "my.own"));
        Assert.Equal("auto_explain", await ShowAsync(server.Superuser, "shared_preload_libraries"));
        Assert.Equal("on", await ShowAsync(server.Superuser, "autovacuum"));
    }

    [Theory]
    [InlineData(false, "off")]
    [InlineData(true, "on")]
    public async Task Writes_safely_only_when_asked_to(bool isDurable, string expected)
    {
        await using var server = await _place.StartAsync(new() { IsDurable = isDurable }, Cancellation);

        Assert.Equal(expected, await ShowAsync(server.Superuser, "fsync"));
        Assert.Equal(expected, await ShowAsync(server.Superuser, "full_page_writes"));
        Assert.Equal(expected, await ShowAsync(server.Superuser, "synchronous_commit"));
    }

    [Theory]
    [InlineData("listen_addresses")]
    [InlineData("unix_socket_directories")]
    [InlineData("LISTEN_ADDRESSES")]
    [InlineData("work_mem=1MB -c listen_addresses")]
    public async Task Refuses_settings_that_would_open_it_to_others(string setting)
    {
        var failure = await Assert.ThrowsAsync<PlumbException>(
            () => _place.StartAsync(new() { Settings = [new(setting, "*")] }, Cancellation));

        Assert.Equal("scratch-setting-reserved", failure.Problem.Code);
        Assert.Empty(_place.Content);
    }

    [Fact]
    public async Task Says_why_it_did_not_start_and_leaves_nothing_behind()
    {
        var failure = await Assert.ThrowsAsync<PlumbException>(
            () => _place.StartAsync(new() { Settings = [new("work_mem", "banana")] }, Cancellation));

        Assert.Equal("scratch-server-failed", failure.Problem.Code);
        Assert.Contains("banana", failure.Problem.Why, StringComparison.Ordinal);
        Assert.Empty(_place.Content);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 50)]
    [InlineData(true, 100)]
    [InlineData(true, 200)]
    [InlineData(false, 100)]
    [InlineData(false, 250)]
    [InlineData(false, 500)]
    [InlineData(false, 800)]
    public async Task Leaves_nothing_behind_when_its_start_is_cancelled(bool hasTemplate, int milliseconds)
    {
        using var cache = new ScratchPlace();
        var folders = hasTemplate ? _place.Folders : _place.Folders with { Cache = cache.Folders.Scratch };
        using var cancelled = new CancellationTokenSource(milliseconds);
        try
        {
            await using var server = await ScratchServer.StartAsync(new() { Folders = folders }, ScratchPlace.Silence, cancelled.Token);
        }
        catch (OperationCanceledException)
        {
            // Whether it comes in time depends on the machine; either way nothing may be left.
        }

        Assert.Empty(_place.Content);
    }

    [Fact]
    public async Task Ends_while_clients_are_busy()
    {
        var server = await _place.StartAsync(Cancellation);
        await using var connection = await server.Superuser.OpenAsync(Cancellation);
        var query = connection.ExecuteAsync($"SELECT pg_sleep(60)", Cancellation);

        await server.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => query);
        Assert.Empty(_place.Content);
    }

    private static async Task<string?> ShowAsync(ConnectionTarget target, string setting)
    {
        await using var connection = await target.OpenAsync(Cancellation);
        return await connection.ReadValueAsync<string>($"SELECT current_setting({new SqlParameter(setting)})", Cancellation);
    }
}
