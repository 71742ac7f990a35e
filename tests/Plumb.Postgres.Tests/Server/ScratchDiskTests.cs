using Plumb.Core.Problems;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

/// <summary>Folders that are full, closed, or too long to hold a socket.</summary>
public sealed class ScratchDiskTests : IDisposable
{
    private readonly ScratchPlace _place = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Inner => Path.Combine(_place.Folders.Scratch, "in");

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(false, "1m")]
    [InlineData(false, "8m")]
    [InlineData(true, "1m")]
    [InlineData(true, "8m")]
    public async Task A_full_disk_is_told_and_nothing_is_left_on_it(bool hasTemplate, string size)
    {
        await using var disk = await SmallDisk.MountAsync(Inner, size);
        var cache = hasTemplate ? _place.Folders.Cache : Path.Combine(_place.Folders.Scratch, "cache");
        if (hasTemplate)
            await (await _place.StartAsync(Cancellation)).DisposeAsync();

        var problem = await FailAsync(new(cache, Inner));

        Assert.Equal("scratch-full", problem.Code);
        Assert.Equal(ProblemKind.EngineFailed, problem.Kind);
        Assert.Contains("PLUMB_SCRATCH", problem.Fix, StringComparison.Ordinal);
        Assert.Matches(@"^At least \d+ MB are needed, and \d+ of the \d+ MB there are free\.$", problem.Why);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Inner));
    }

    [Fact]
    public async Task A_full_cache_is_told_and_keeps_no_half_template()
    {
        var cache = Path.Combine(_place.Folders.Scratch, "cache");
        await using var disk = await SmallDisk.MountAsync(cache, "8m");

        var problem = await FailAsync(_place.Folders with { Cache = cache });

        Assert.Equal("cache-full", problem.Code);
        Assert.Matches(@"^At least \d+ MB are needed, and \d+ of the 8 MB there are free\.$", problem.Why);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(cache, "templates")));
    }

    [Fact]
    public async Task A_path_that_is_too_long_for_a_socket_is_refused()
    {
        var problem = await FailAsync(_place.Folders with { Scratch = Path.Combine(_place.Folders.Scratch, new string('x', 90)) });

        Assert.Equal("scratch-unusable", problem.Code);
        Assert.Contains("too long", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scratch_folder_that_is_not_there_is_not_made()
    {
        var problem = await FailAsync(_place.Folders with { Scratch = Inner });

        Assert.Equal(("scratch-missing", ProblemKind.BadInput), (problem.Code, problem.Kind));
        Assert.False(Directory.Exists(Inner));
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_place.Folders.Scratch, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);

        var problem = await FailAsync(_place.Folders with { Cache = Path.Combine(file, "cache") });

        Assert.Equal("cache-unusable", problem.Code);
        Assert.Contains("PLUMB_CACHE", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_that_nobody_may_enter_are_named_when_root_asks()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only root's servers run as another account.");
        Directory.CreateDirectory(Inner);
        ScratchPlace.SetMode(Inner, ScratchPlace.ForOwner);

        Assert.Equal("scratch-unusable", (await FailAsync(_place.Folders with { Scratch = Inner })).Code);
        Assert.Equal("cache-unusable", (await FailAsync(_place.Folders with { Cache = Inner })).Code);
    }

    [Fact]
    public async Task Servers_that_start_at_once_make_one_template()
    {
        var folders = _place.Folders with { Cache = Path.Combine(_place.Folders.Scratch, "cache") };

        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(folders)));
        foreach (var server in servers)
            await server.DisposeAsync();

        Assert.Single(Directory.EnumerateDirectories(Path.Combine(folders.Cache, "templates")));
    }

    private static async Task<Problem> FailAsync(PlumbFolders folders) =>
        (await Assert.ThrowsAsync<PlumbException>(() => StartAsync(folders))).Problem;

    private static Task<ScratchServer> StartAsync(PlumbFolders folders) =>
        ScratchServer.StartAsync(new() { Folders = folders }, ScratchPlace.Silence, Cancellation);
}
