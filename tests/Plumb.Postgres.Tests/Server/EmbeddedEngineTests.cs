using Plumb.Core.Problems;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

/// <summary>What can go wrong with a fetch; that it works is seen by every test that runs on a version that is not installed.</summary>
public sealed class EmbeddedEngineTests : IDisposable
{
    private readonly ScratchPlace _place = new();

    public EmbeddedEngineTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The npm here is a shell script.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Cache => Path.Combine(_place.Folders.Scratch, "cache");

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_platform_has_every_major_version_but_the_first()
    {
        string[] platforms = ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "windows-x64"];

        Assert.Equal(
            platforms.SelectMany(platform => Enumerable.Range(platform == "linux-x64" ? 14 : 15, platform == "linux-x64" ? 5 : 4)
                .Select(major => (platform, major))),
            EmbeddedPackage.All.Select(package => (package.Platform, package.Major)));
        Assert.All(EmbeddedPackage.All, package => Assert.Equal(64, Convert.FromBase64String(package.Sha512).Length));
    }

    [Fact]
    public async Task Without_npm_it_names_the_three_ways_out()
    {
        var problem = await FailAsync(_place.Folders with { Cache = Cache }, path: []);

        Assert.Equal("engine-not-found", problem.Code);
        Assert.Contains("npm", problem.Why, StringComparison.Ordinal);
        Assert.Contains("PLUMB_ENGINE", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_it_says_what_npm_said()
    {
        var problem = await FailWithNpmAsync("echo 'npm error code ENOTFOUND' >&2; exit 1");

        Assert.Equal("engine-fetch-failed", problem.Code);
        Assert.Contains("ENOTFOUND", problem.Why, StringComparison.Ordinal);
        Assert.Contains("PLUMB_ENGINE", problem.Fix, StringComparison.Ordinal);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task A_package_with_another_sum_is_refused()
    {
        var problem = await FailWithNpmAsync("for last; do :; done; echo forged > \"$last/postgres.tgz\"");

        Assert.Equal("engine-fetch-tampered", problem.Code);
        Assert.Equal(ProblemKind.Refused, problem.Kind);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task A_cancelled_fetch_keeps_nothing()
    {
        using var cancelled = new CancellationTokenSource(200);
        var npm = WriteNpm("for last; do :; done; echo half > \"$last/postgres.tgz\"; exec sleep 60");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new EmbeddedEngine(_place.Folders with { Cache = Cache }, new() { Path = [npm] }).GetAsync(18, ScratchPlace.Silence, cancelled.Token));

        Assert.Empty(Kept());
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_place.Folders.Scratch, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);

        var problem = await FailAsync(_place.Folders with { Cache = Path.Combine(file, "cache") }, path: [WriteNpm("exit 1")]);

        Assert.Equal("cache-unusable", problem.Code);
        Assert.Contains("PLUMB_CACHE", problem.Fix, StringComparison.Ordinal);
    }

    private Task<Problem> FailWithNpmAsync(string script) =>
        FailAsync(_place.Folders with { Cache = Cache }, path: [WriteNpm(script)]);

    private static async Task<Problem> FailAsync(PlumbFolders folders, IReadOnlyList<string> path)
    {
        var engine = new EmbeddedEngine(folders, new() { Path = path });
        var major = EmbeddedPackage.All.Last(package => package.Platform == EmbeddedPackage.ThisPlatform).Major;
        return (await Assert.ThrowsAsync<PlumbException>(() => engine.GetAsync(major, ScratchPlace.Silence, Cancellation))).Problem;
    }

    private string WriteNpm(string script)
    {
        var folder = Path.Combine(_place.Folders.Scratch, "npm");
        ScratchPlace.WriteProgram(Path.Combine(folder, "npm"), script);
        return folder;
    }

    private IEnumerable<string> Kept() => Directory.EnumerateDirectories(Path.Combine(Cache, "engines"));
}
