using Plumb.Core.Problems;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

/// <summary>Which engine is chosen, on systems that are laid out here with programs that only say their version.</summary>
public sealed class EngineFinderTests : IDisposable
{
    private readonly ScratchPlace _place = new();

    public EngineFinderTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs laid out here are shell scripts.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Root => _place.Folders.Scratch;

    /// <summary>A system with nothing on it.</summary>
    private EngineSearch Bare => new()
    {
        Preferred = null,
        Debian = In("debian"),
        RedHat = In("redhat"),
        Homebrew = [In("brew")],
        ProgramFiles = In("programs"),
        Path = [],
    };

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("debian/16/bin")]
    [InlineData("redhat/pgsql-16/bin")]
    [InlineData("brew/opt/postgresql@16/bin")]
    [InlineData("programs/PostgreSQL/16/bin")]
    public async Task Looks_where_packages_put_it(string folder)
    {
        Install(folder, "16.3");

        var engine = await FindAsync(Bare);

        Assert.Equal(new(In(folder), new(16, "16.3"), EngineSource.Installed), engine);
    }

    [Fact]
    public async Task Follows_the_links_on_the_path()
    {
        Install("real/bin", "17.1");
        Directory.CreateDirectory(In("links"));
        File.CreateSymbolicLink(In("links/postgres"), In("real/bin/postgres"));

        var engine = await FindAsync(Bare with { Path = [In("links")] });

        Assert.Equal(In("real/bin"), engine.Folder);
        Assert.Equal(EngineSource.OnPath, engine.Source);
    }

    [Fact]
    public async Task Takes_the_newest_that_Plumb_works_with()
    {
        Install("debian/13/bin", "13.9");
        Install("debian/15/bin", "15.2");
        Install("debian/17/bin", "17.1");
        Install("debian/19/bin", "19beta1");

        Assert.Equal(17, (await FindAsync(Bare)).Build.Major);
    }

    [Fact]
    public async Task Takes_the_major_version_that_is_asked_for()
    {
        Install("debian/15/bin", "15.2");
        Install("debian/17/bin", "17.1");

        Assert.Equal(15, (await FindAsync(Bare, major: 15)).Build.Major);
        Assert.Equal(15, (await FindAsync(Bare, named: "15")).Build.Major);
        Assert.Equal(15, (await FindAsync(Bare with { Preferred = "15" })).Build.Major);
    }

    [Theory]
    [InlineData("own")]
    [InlineData("own/bin")]
    [InlineData("own/bin/postgres")]
    public async Task Takes_what_is_named_before_what_is_installed(string named)
    {
        Install("debian/17/bin", "17.1");
        Install("own/bin", "15.2");
        var expected = new PostgresEngine(In("own/bin"), new(15, "15.2"), EngineSource.Named);

        Assert.Equal(expected, await FindAsync(Bare, named: In(named)));
        Assert.Equal(expected, await FindAsync(Bare with { Preferred = In(named) }));
    }

    [Fact]
    public async Task Obeys_the_command_line_but_only_prefers_what_the_environment_names()
    {
        Install("debian/17/bin", "17.1");
        Install("own/bin", "15.2");

        Assert.Equal(17, (await FindAsync(Bare with { Preferred = In("own") }, major: 17)).Build.Major);
        Assert.Equal("engine-wrong-version", await CodeOfAsync(() => FindAsync(Bare, named: In("own"), major: 17)));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_what_is_named()
    {
        Install("old/bin", "13.9");
        Install("broken/bin", "nothing");

        Assert.Equal("engine-not-found", await CodeOfAsync(() => FindAsync(Bare, named: In("nowhere"))));
        Assert.Equal("engine-unsupported", await CodeOfAsync(() => FindAsync(Bare, named: In("old"))));
        Assert.Equal("engine-unsupported", await CodeOfAsync(() => FindAsync(Bare, named: "13")));
        Assert.Equal("engine-does-not-run", await CodeOfAsync(() => FindAsync(Bare, named: In("broken"))));
    }

    [Fact]
    public async Task Passes_over_installed_programs_that_do_not_run()
    {
        Install("debian/15/bin", "15.2");
        Install("debian/17/bin", "17.1");
        ScratchPlace.SetMode(In("debian/17/bin/postgres"), UnixFileMode.UserRead);

        Assert.Equal(15, (await FindAsync(Bare)).Build.Major);
    }

    [Fact]
    public async Task Names_the_three_ways_out_when_there_is_nothing()
    {
        var failure = await Assert.ThrowsAsync<PlumbException>(() => FindAsync(Bare));

        Assert.Equal(ProblemKind.EngineFailed, failure.Problem.Kind);
        Assert.Contains("Install PostgreSQL", failure.Problem.Fix, StringComparison.Ordinal);
        Assert.Contains("npm", failure.Problem.Fix, StringComparison.Ordinal);
        Assert.Contains("PLUMB_ENGINE", failure.Problem.Fix, StringComparison.Ordinal);
    }

    private Task<PostgresEngine> FindAsync(EngineSearch search, string? named = null, int? major = null) =>
        new EngineFinder(_place.Folders with { Cache = In("cache") }, search).FindAsync(named, major, ScratchPlace.Silence, Cancellation);

    private static async Task<string> CodeOfAsync(Func<Task> act) => (await Assert.ThrowsAsync<PlumbException>(act)).Problem.Code;

    private string In(string relative) => Path.Combine(Root, relative);

    private void Install(string folder, string version)
    {
        ScratchPlace.WriteProgram(Path.Combine(In(folder), "postgres"), $"echo 'postgres (PostgreSQL) {version}'");
        ScratchPlace.WriteProgram(Path.Combine(In(folder), "initdb"), "exit 1");
    }
}
