using System.Net;
using System.Net.Sockets;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Connecting;

/// <summary>Each failure of a real server or network has its own words, and none of them holds a password.</summary>
public sealed class DriverErrorsTests
{
    private const string Secret = "S3CRET-w0rd";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_apart_what_keeps_it_from_connecting()
    {
        await using var server = await StartWithPasswordAsync();
        var good = server.Superuser.Hosts[0];

        await FailsAsync($"host=127.0.0.1 port={good.Port} user={good.Username} password={Secret}", "authentication-failed", ProblemKind.BadInput, "28P01");
        await FailsAsync($"host=127.0.0.1 port={good.Port} user=nobody password={Secret}", "authentication-failed", ProblemKind.BadInput, "28P01");
        await FailsAsync($"host=127.0.0.1 port={good.Port} user={good.Username}", "password-missing", ProblemKind.BadInput, null);
        await FailsAsync($"postgres://{good.Username}:{Secret}@127.0.0.1:{good.Port}/postgres?sslmode=require", "tls-failed", ProblemKind.EngineFailed, null);
        await FailsAsync($"host=no-such-host.invalid password={Secret}", "host-unknown", ProblemKind.EngineFailed, null);
        await FailsAsync($"Host=127.0.0.1;Port={FreePort()};Password={Secret}", "connection-refused", ProblemKind.EngineFailed, null);
        await FailsAsync($"host=/no/such/folder password={Secret}", "connection-refused", ProblemKind.EngineFailed, null);
    }

    [Fact]
    public async Task Suggests_the_database_that_was_meant()
    {
        var server = await PostgresServers.GetAsync(15, Cancellation);

        var problem = (await Assert.ThrowsAsync<PlumbException>(() => server.Superuser.WithDatabase("postgrse").OpenAsync(Cancellation))).Problem;

        Assert.Equal(("database-missing", "3D000", "postgres"), (problem.Code, problem.EngineCode, problem.DidYouMean));
    }

    [Fact]
    public async Task Recognises_what_does_not_speak_the_protocol_or_does_not_answer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await FailsAsync($"host=127.0.0.1 port={port} connect_timeout=1 password={Secret}", "connection-timeout", ProblemKind.EngineFailed, null);
    }

    [Fact]
    public async Task Tries_the_hosts_in_turn()
    {
        await using var server = await StartWithPasswordAsync();
        var good = server.Superuser.Hosts[0];

        await using var connection = await Parse(
            $"host=127.0.0.1,127.0.0.1 port={FreePort()},{good.Port} dbname=postgres user={good.Username} password={good.Password} target_session_attrs=read-write").OpenAsync(Cancellation);
        await FailsAsync($"host=127.0.0.1,127.0.0.1 port={FreePort()},{FreePort()} password={Secret}", "connection-refused", ProblemKind.EngineFailed, null);
        await FailsAsync($"host=127.0.0.1 port={good.Port} dbname=postgres user={good.Username} password={good.Password} target_session_attrs=standby", "connection-wrong-kind", ProblemKind.EngineFailed, null);

        Assert.Equal("plumb", await connection.ReadValueAsync<string>($"SHOW application_name", Cancellation));
    }

    [Fact]
    public async Task Tells_apart_what_goes_wrong_with_a_statement()
    {
        var server = await PostgresServers.GetAsync(15, Cancellation);

        await StatementFailsAsync(server, $"SELECT pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid())", "connection-lost", "57P01");
        await StatementFailsAsync(server, $"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '57014', MESSAGE = 'canceling statement due to statement timeout'; END $$", "statement-canceled", "57014");
        await StatementFailsAsync(server, $"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'could not extend file'; END $$", "disk-full", "53100");
        await StatementFailsAsync(server, $"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53300', MESSAGE = 'sorry, too many clients'; END $$", "too-many-connections", "53300");
        await StatementFailsAsync(server, $"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '57P03', MESSAGE = 'the database system is starting up'; END $$", "server-not-ready", "57P03");
        await StatementFailsAsync(server, $"SELECT nothing", "engine-refused", "42703");
    }

    [Fact]
    public async Task Says_what_a_role_may_not_do()
    {
        var server = await PostgresServers.GetAsync(15, Cancellation);
        await using var connection = await server.Superuser.OpenAsync(Cancellation);
        await connection.ExecuteAsync($"CREATE ROLE without_rights", Cancellation);
        await connection.ExecuteAsync($"SET ROLE without_rights", Cancellation);

        var problem = (await Assert.ThrowsAsync<PlumbException>(() => connection.ExecuteAsync($"SELECT rolpassword FROM pg_catalog.pg_authid", Cancellation))).Problem;
        await connection.ExecuteAsync($"RESET ROLE", Cancellation);
        await connection.ExecuteAsync($"DROP ROLE without_rights", Cancellation);

        Assert.Equal(("permission-denied", "42501", ProblemKind.EngineFailed), (problem.Code, problem.EngineCode, problem.Kind));
    }

    [Fact]
    public async Task Says_that_a_server_vanished_under_a_statement()
    {
        await PostgresServers.GetAsync(15, Cancellation);
        var server = await ScratchServer.StartAsync(new() { Major = 15 }, new Progress<ProgressEvent>(), Cancellation);
        await using var connection = await server.Superuser.OpenAsync(Cancellation);
        var sleep = connection.ExecuteAsync($"SELECT pg_catalog.pg_sleep(60)", Cancellation);

        await server.DisposeAsync();

        Assert.Equal("connection-lost", (await Assert.ThrowsAsync<PlumbException>(() => sleep)).Problem.Code);
        Assert.Equal("connection-lost", (await Assert.ThrowsAsync<PlumbException>(() => connection.ExecuteAsync($"SELECT 1", Cancellation))).Problem.Code);
    }

    [Theory]
    [InlineData("13.22", "13")]
    [InlineData("9.6.24", "9")]
    public async Task Refuses_a_server_that_is_too_old(string version, string major)
    {
        using var server = new OldServer(version);
        var greeting = server.GreetAsync(Cancellation);

        var text = $"host=127.0.0.1 port={server.Port} user=me password={Secret} dbname=d sslmode=disable gssencmode=disable";
        var problem = (await Assert.ThrowsAsync<PlumbException>(() => Parse(text).OpenAsync(Cancellation))).Problem;
        await greeting;

        Assert.Equal(("server-too-old", ProblemKind.EngineFailed), (problem.Code, problem.Kind));
        Assert.EndsWith($"is PostgreSQL {major}, which is too old.", problem.What, StringComparison.Ordinal);
    }

    private static async Task StatementFailsAsync(ScratchServer server, Sql sql, string code, string? state)
    {
        await using var connection = await server.Superuser.OpenAsync(Cancellation);
        var problem = (await Assert.ThrowsAsync<PlumbException>(() => connection.ExecuteAsync(sql, Cancellation))).Problem;
        Assert.Equal((code, state), (problem.Code, problem.EngineCode));
    }

    private static async Task FailsAsync(string text, string code, ProblemKind kind, string? state)
    {
        var error = await Assert.ThrowsAsync<PlumbException>(() => Parse(text).OpenAsync(Cancellation));

        Assert.Equal((code, kind, state), (error.Problem.Code, error.Problem.Kind, error.Problem.EngineCode));
        Assert.DoesNotContain(Secret, error.ToString() + error.Problem + Parse(text), StringComparison.Ordinal);
    }

    private static ConnectionTarget Parse(string text) => ConnectionTarget.Parse(text, ConnectionEnvironment.Current with
    {
        Variable = _ => null,
        Home = Path.GetTempPath(),
        SocketFolders = [],
    });

    private static async Task<ScratchServer> StartWithPasswordAsync()
    {
        await PostgresServers.GetAsync(15, Cancellation);
        return await ScratchServer.StartAsync(new() { Major = 15, UsesLoopback = true }, new Progress<ProgressEvent>(), Cancellation);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
