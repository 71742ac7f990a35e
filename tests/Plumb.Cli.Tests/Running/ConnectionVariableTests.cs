using System.Diagnostics;
using Npgsql;
using Plumb.Cli.Tests.Launching;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

namespace Plumb.Cli.Tests.Running;

/// <summary>The program finds its database and its password where psql does: a real process, and a real server that asks for one.</summary>
public sealed class ConnectionVariableTests : IAsyncLifetime
{
    private const string Password = @"s3cr:et\w";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("plumb-home-");
    private ScratchServer? _server;
    private NpgsqlConnectionStringBuilder _place = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _server = await ScratchServer.StartAsync(new() { UsesLoopback = true }, new Progress<ProgressEvent>(), Cancellation);
        }
        catch (PlumbException failure) when (
            failure.Problem.Code.StartsWith("engine-", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip($"{failure.Problem.What} {failure.Problem.Fix}");
        }

        var target = await _server.CreateDatabaseAsync("shop", Cancellation);
        await using var connection = await target.OpenAsync(Cancellation);
        await connection.ExecuteAsync($"CREATE ROLE reader LOGIN PASSWORD {new SqlValue(Password)}", Cancellation);
        await connection.ExecuteAsync($"CREATE TABLE found (id int)", Cancellation);
        _place = new(connection.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _home.Delete(recursive: true);
    }

    [Fact]
    public async Task Takes_everything_from_variables() => Found(await RunAsync(new()
    {
        ["PGHOST"] = _place.Host,
        ["PGPORT"] = $"{_place.Port}",
        ["PGUSER"] = "reader",
        ["PGDATABASE"] = _place.Database,
        ["PGPASSWORD"] = Password,
    }));

    [Fact]
    public async Task Takes_a_service_from_its_file_and_the_password_from_another()
    {
        await WritePasswordAsync();
        await File.WriteAllTextAsync(
            Path.Combine(_home.FullName, ".pg_service.conf"),
            $"[shop]\nhost={_place.Host}\nport={_place.Port}\nuser=reader\ndbname={_place.Database}\n", Cancellation);

        Found(await RunAsync([], "service=shop"));
    }

    [Fact]
    public async Task Prefers_the_password_of_the_variable_and_tells_none()
    {
        await WritePasswordAsync();
        var text = $"postgres://reader@{_place.Host}:{_place.Port}/{_place.Database}";

        Found(await RunAsync([], text));
        var wrong = await RunAsync(new() { ["PGPASSWORD"] = "wr0ng-one" }, text, "--verbose");

        Assert.Equal((2, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains("does not accept the password", wrong.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng-one", wrong.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr", wrong.Errors, StringComparison.Ordinal);
    }

    private static void Found(CommandOutcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Contains("table found", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr", outcome.Output + outcome.Errors, StringComparison.Ordinal);
    }

    private async Task WritePasswordAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The password file has another place there.");
        var file = Path.Combine(_home.FullName, ".pgpass");
        await File.WriteAllTextAsync(file, $@"{_place.Host}:*:{_place.Database}:reader:s3cr\:et\\w" + "\n", Cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private Task<CommandOutcome> RunAsync(Dictionary<string, string?> variables, params string[] words)
    {
        ProcessStartInfo start = BuiltProgram.Start(["inspect", .. words]);
        start.Environment["HOME"] = _home.FullName;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return CommandOutcome.OfAsync(start, Cancellation);
    }
}
