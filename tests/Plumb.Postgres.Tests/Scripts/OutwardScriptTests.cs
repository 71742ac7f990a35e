using System.Net;
using System.Net.Sockets;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Tests.Scripts;

/// <summary>A file that is inspected can make the scratch server connect to nobody.</summary>
public sealed class OutwardScriptTests : IDisposable
{
    private const string Away =
        """
        CREATE EXTENSION postgres_fdw;
        CREATE SERVER away FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '{PORT}', dbname 'd', connect_timeout '2');
        CREATE USER MAPPING FOR CURRENT_USER SERVER away OPTIONS (user 'u', password 'p');
        CREATE FOREIGN TABLE f (id int) SERVER away;
        """;

    private readonly TcpListener _other = new(IPAddress.Loopback, 0);

    public OutwardScriptTests() => _other.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _other.Dispose();

    [Theory]
    [InlineData("CREATE EXTENSION dblink; SELECT dblink_connect('{TARGET}');")]
    [InlineData("CREATE EXTENSION dblink; SELECT * FROM dblink('{TARGET}', 'select 1') AS t (a int);")]
    [InlineData("CREATE EXTENSION dblink; GRANT EXECUTE ON FUNCTION dblink_exec(text, text) TO PUBLIC; SELECT dblink_exec('{TARGET}', 'select 1');")]
    [InlineData("CREATE EXTENSION dblink; DO $$ BEGIN PERFORM dblink_connect('{TARGET}'); END $$;")]
    [InlineData(Away + "SELECT * FROM f;")]
    [InlineData(Away + "IMPORT FOREIGN SCHEMA public FROM SERVER away INTO public;")]
    [InlineData(Away + "CREATE MATERIALIZED VIEW m AS SELECT * FROM f;")]
    [InlineData(Away + "ANALYZE f;")]
    public async Task Refuses_to_connect(string script)
    {
        foreach (var major in (int[])[14, 18])
        {
            var problem = (await Assert.ThrowsAsync<PlumbException>(() => LoadAsync(script, major))).Problem;

            Assert.Equal(("statement-refused", ProblemKind.Refused), (problem.Code, problem.Kind));
            Assert.EndsWith("it would connect to another server.", problem.What, StringComparison.Ordinal);
            Assert.False(_other.Pending());
        }
    }

    [Fact]
    public async Task Would_notice_a_connection()
    {
        var server = await PostgresServers.GetAsync(15, Cancellation);
        await using var superuser = await (await server.CreateDatabaseAsync("outward", Cancellation)).OpenAsync(Cancellation);
        await superuser.ExecuteAsync($"CREATE EXTENSION dblink", Cancellation);
        await superuser.ExecuteAsync($"SET statement_timeout = '1s'", Cancellation);

        await Assert.ThrowsAnyAsync<Exception>(() => superuser.ExecuteAsync($"SELECT dblink_connect({new SqlParameter(WithPlaces("{TARGET}"))})", Cancellation));

        Assert.True(_other.Pending());
    }

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Takes_what_only_describes_connections(int major)
    {
        var loaded = await LoadAsync(Away +
            """
            CREATE EXTENSION dblink;
            CREATE VIEW v AS SELECT * FROM f WHERE id > 1 WITH CASCADED CHECK OPTION;
            CREATE VIEW w AS SELECT a FROM dblink('dbname=x', 'select 1') AS t (a int);
            CREATE MATERIALIZED VIEW m AS SELECT * FROM f WITH NO DATA;
            CREATE FUNCTION g() RETURNS int LANGUAGE sql AS $$ SELECT a FROM dblink('dbname=x', 'select 1') AS t (a int) $$;
            CREATE TABLE p (id int) PARTITION BY RANGE (id);
            CREATE FOREIGN TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2) SERVER away;
            """, major);

        await using var connection = await loaded.Target.OpenAsync(Cancellation);
        Assert.Equal("6", await connection.ReadValueAsync<string>(
            $"SELECT count(*)::text FROM pg_class WHERE relkind IN ('v', 'm', 'f', 'p') AND oid::regclass::text IN ('f', 'p', 'p1', 'v', 'w', 'm')", Cancellation));
    }

    private async Task<LoadedScript> LoadAsync(string script, int major)
    {
        var server = await PostgresServers.GetAsync(major, Cancellation);
        using var source = ScriptSource.Of(WithPlaces(script));
        return await ScriptLoader.LoadAsync(server, [source], new Progress<ProgressEvent>(), Cancellation);
    }

    private string WithPlaces(string script)
    {
        var port = $"{((IPEndPoint)_other.LocalEndpoint).Port}";
        return script.Replace("{TARGET}", "host=127.0.0.1 port={PORT} dbname=d user=u password=p connect_timeout=2", StringComparison.Ordinal)
            .Replace("{PORT}", port, StringComparison.Ordinal);
    }
}
