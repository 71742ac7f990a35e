using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Scripts;

/// <summary>A file that is inspected can make no file, read none and run no program, whatever it holds.</summary>
public sealed class HostileScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-hostile-").FullName;

    public HostileScriptTests()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
    }

    /// <summary>Each attack on the oldest version and on the newest.</summary>
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var major in (int[])[14, 18])
                foreach (var name in Attacks.All.Keys)
                    cases.Add(name, major);
            return cases;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Canary => Path.Combine(_folder, "canary");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Makes_no_file(string attack, int major)
    {
        var server = await PostgresServers.GetAsync(major, Cancellation);

        var loaded = await TryLoadAsync(server, Attacks.All[attack]);
        if (loaded is not null)
            await VisitAsync(server, loaded);

        Assert.False(File.Exists(Canary) || Directory.Exists(Canary), attack);
    }

    [Theory]
    [InlineData("a file of the system that is read")]
    [InlineData("a folder of the system that is read")]
    [InlineData("a file that is imported")]
    [InlineData("a file that is copied")]
    [InlineData("copy to a program")]
    [InlineData("copy to a file")]
    [InlineData("the server's settings")]
    [InlineData("the superuser's role")]
    [InlineData("a function in C")]
    [InlineData("the checks of a wrapper")]
    [InlineData("a foreign table of a program")]
    [InlineData("a function of the system that is taken")]
    [InlineData("a function of the system that is opened")]
    [InlineData("a column of the table of roles")]
    [InlineData("a place among the system's objects")]
    [InlineData("the system's schema that is taken")]
    [InlineData("a cast between the system's types")]
    [InlineData("an operator class with functions of another type")]
    [InlineData("a connection that asks for no password")]
    [InlineData("a subscription that connects")]
    [InlineData("an aggregate of strange arguments")]
    [InlineData("a text search template of strange company")]
    [InlineData("a program by psql")]
    public async Task Says_where_it_refuses(string attack)
    {
        var server = await PostgresServers.GetAsync(15, Cancellation);

        var problem = (await Assert.ThrowsAsync<PlumbException>(() => LoadAsync(server, Attacks.All[attack]))).Problem;

        Assert.Equal(ProblemKind.Refused, problem.Kind);
        Assert.NotNull(problem.Position);
    }

    [Fact]
    public async Task Would_notice_the_file_if_it_were_made()
    {
        var server = await PostgresServers.GetAsync(15, Cancellation);
        await using var superuser = await server.Superuser.OpenAsync(Cancellation);

        await superuser.ExecuteAsync($"{new SqlExpression(WithPlaces("{PROGRAM}", server))}", Cancellation);

        Assert.True(File.Exists(Canary));
    }

    /// <summary>Does what others may do later: connect as the role of the load, and even as the superuser, where triggers of a login lie in wait.</summary>
    private static async Task VisitAsync(ScratchServer server, LoadedScript loaded)
    {
        await using var loader = await loaded.Target.OpenAsync(Cancellation);
        Assert.Equal("false", await loader.ReadValueAsync<string>($"SELECT rolsuper::text FROM pg_catalog.pg_roles WHERE rolname = session_user", Cancellation));
        if (server.MajorVersion >= 17)
            await using (await server.Superuser.WithDatabase(loaded.Target.Database).OpenAsync(Cancellation))
            {
            }
    }

    private async Task<LoadedScript?> TryLoadAsync(ScratchServer server, string script)
    {
        try
        {
            return await LoadAsync(server, script);
        }
        catch (PlumbException)
        {
            return null;
        }
    }

    private async Task<LoadedScript> LoadAsync(ScratchServer server, string script)
    {
        using var source = ScriptSource.Of(WithPlaces(script, server));
        return await ScriptLoader.LoadAsync(server, [source], new Progress<ProgressEvent>(), Cancellation);
    }

    private string WithPlaces(string script, ScratchServer server) => script
        .Replace("{FILE}", "COPY (SELECT 1) TO '{CANARY}'", StringComparison.Ordinal)
        .Replace("{PROGRAM}", "COPY (SELECT 1) TO PROGRAM 'cat > {CANARY}'", StringComparison.Ordinal)
        .Replace("{CANARY}", Canary, StringComparison.Ordinal)
        .Replace("{SOCKET}", server.Folder, StringComparison.Ordinal);
}
