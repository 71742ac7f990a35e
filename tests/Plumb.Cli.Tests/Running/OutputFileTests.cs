using Plumb.Cli.Running;
using Plumb.Core.Problems;

namespace Plumb.Cli.Tests.Running;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-output-").FullName;

    [Fact]
    public async Task Replaces_the_file_that_was_there()
    {
        await File.WriteAllTextAsync(PathOf("a.txt"), "old", TestContext.Current.CancellationToken);

        await OutputFile.WriteAsync(PathOf("a.txt"), writer => writer.Write("new"), TestContext.Current.CancellationToken);

        Assert.Equal("new", await File.ReadAllTextAsync(PathOf("a.txt"), TestContext.Current.CancellationToken));
        Assert.Equal(["a.txt"], Files);
    }

    [Fact]
    public async Task Leaves_the_old_file_and_nothing_else_when_writing_fails()
    {
        await File.WriteAllTextAsync(PathOf("a.txt"), "old", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputFile.WriteAsync(PathOf("a.txt"), writer =>
        {
            writer.Write("half");
            throw new InvalidOperationException();
        }, TestContext.Current.CancellationToken));

        Assert.Equal("old", await File.ReadAllTextAsync(PathOf("a.txt"), TestContext.Current.CancellationToken));
        Assert.Equal(["a.txt"], Files);
    }

    [Fact]
    public async Task Writes_nothing_once_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OutputFile.WriteAsync(PathOf("a.txt"), writer =>
        {
            writer.Write("whole");
            cancelled.Cancel();
        }, cancelled.Token));

        Assert.Empty(Files);
    }

    [Theory]
    [InlineData("missing/a.txt", "output-failed", ProblemKind.BadInput)]
    [InlineData(".", "output-is-folder", ProblemKind.BadInput)]
    public async Task Explains_a_place_where_no_file_can_be(string path, string code, ProblemKind kind)
    {
        var problem = (await Assert.ThrowsAsync<PlumbException>(() =>
            OutputFile.WriteAsync(PathOf(path), writer => writer.Write("x"), TestContext.Current.CancellationToken))).Problem;

        Assert.Equal((code, kind), (problem.Code, problem.Kind));
    }

    [Fact]
    public async Task Follows_a_link_and_keeps_it()
    {
        await File.WriteAllTextAsync(PathOf("a.txt"), "old", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(PathOf("link"), PathOf("a.txt"));

        await OutputFile.WriteAsync(PathOf("link"), writer => writer.Write("new"), TestContext.Current.CancellationToken);

        Assert.NotNull(new FileInfo(PathOf("link")).LinkTarget);
        Assert.Equal("new", await File.ReadAllTextAsync(PathOf("a.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Writes_to_a_device_and_does_not_replace_it()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");

        var problem = (await Assert.ThrowsAsync<PlumbException>(() =>
            OutputFile.WriteAsync("/dev/full", writer => writer.Write("x"), TestContext.Current.CancellationToken))).Problem;

        Assert.Equal(("output-failed", ProblemKind.EngineFailed), (problem.Code, problem.Kind));
        Assert.True(File.Exists("/dev/full"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> Files => Directory.EnumerateFileSystemEntries(_folder).Select(file => Path.GetFileName(file));

    private string PathOf(string name) => Path.Combine(_folder, name);
}
