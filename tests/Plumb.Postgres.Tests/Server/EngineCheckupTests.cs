using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

public sealed class EngineCheckupTests : IDisposable
{
    private readonly ScratchPlace _place = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Tries_every_engine_and_says_what_it_lacks()
    {
        var report = await CheckAsync(new(), named: null);

        Assert.SkipWhen(report.Engines.IsEmpty, "No engine is installed.");
        Assert.True(report.CanStartServers);
        Assert.Null(report.NamedFailure);
        Assert.All(report.Engines.Where(engine => engine.Works), engine =>
        {
            Assert.Contains("plpgsql", engine.Extensions);
            Assert.True(engine.Start > TimeSpan.Zero && engine.Query > TimeSpan.Zero && engine.Stop > TimeSpan.Zero);
        });
        Assert.All(report.Engines.Where(engine => engine.Engine.Source == EngineSource.Fetched), engine =>
            Assert.Contains("lz4", engine.Lacks.Select(lack => lack.What)));
    }

    [Fact]
    public async Task Says_why_an_engine_cannot_be_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs laid out here are shell scripts.");
        var debian = Path.Combine(_place.Folders.Scratch, "debian");
        Install(Path.Combine(debian, "13", "bin"), "13.9", initdb: "exit 0");
        Install(Path.Combine(debian, "17", "bin"), "17.1", initdb: "echo 'initdb: error: the moon is full' >&2; exit 1");

        var report = await CheckAsync(Nowhere with { Debian = debian }, named: Path.Combine(debian, "nothing"));

        Assert.Equal(["initdb-failed", "engine-unsupported"], report.Engines.Select(engine => engine.Failure?.Code));
        Assert.Contains("the moon is full", report.Engines[0].Failure?.Why, StringComparison.Ordinal);
        Assert.Equal("engine-not-found", report.NamedFailure?.Code);
        Assert.False(report.CanStartServers);
    }

    private static EngineSearch Nowhere => new() { Preferred = null, RedHat = "/nowhere", Homebrew = [], ProgramFiles = "", Path = [] };

    private Task<CheckupReport> CheckAsync(EngineSearch search, string? named) => new EngineCheckup(
        search.Path.Count > 0 ? _place.Folders : _place.Folders with { Cache = Path.Combine(_place.Folders.Scratch, "cache") },
        search,
        TimeProvider.System).RunAsync(named, ScratchPlace.Silence, Cancellation);

    private static void Install(string folder, string version, string initdb)
    {
        ScratchPlace.WriteProgram(Path.Combine(folder, "postgres"), $"echo 'postgres (PostgreSQL) {version}'");
        ScratchPlace.WriteProgram(Path.Combine(folder, "initdb"), initdb);
    }
}
