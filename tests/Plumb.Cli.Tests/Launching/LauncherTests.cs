using System.Runtime.Versioning;

namespace Plumb.Cli.Tests.Launching;

[UnsupportedOSPlatform("windows")]
public sealed class LauncherTests : IDisposable
{
    private readonly LaunchSite _site = NewSite();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hands_over_arguments_folder_and_exit_code()
    {
        var outcome = await _site.RunAsync(Cancellation);

        Assert.Equal(7, outcome.ExitCode);
        Assert.EndsWith(": --flag two words\n", outcome.Output);
        Assert.Contains(Path.GetFileName(_site.PathOf("")), outcome.Output);
        Assert.Equal("", outcome.Errors);
    }

    [Fact]
    public async Task Builds_once_when_nothing_changes()
    {
        await _site.RunAsync(Cancellation);
        await _site.RunAsync(Cancellation);

        Assert.Equal(1, _site.Builds);
    }

    [Theory]
    [InlineData("checkout/src/Plumb.Core/One.cs")]
    [InlineData("checkout/src/Plumb.Core/Room/Two.cs")]
    [InlineData("checkout/src/Plumb.Core/Room/New/Three.cs")]
    [InlineData("checkout/src/Plumb.Core/packages.lock.json")]
    [InlineData("checkout/src/Directory.Build.props")]
    [InlineData("checkout/Directory.Packages.props")]
    [InlineData("checkout/global.json")]
    public async Task Builds_again_when_this_file_is_written(string file)
    {
        await _site.RunAsync(Cancellation);
        _site.Write(file, """{ "version": "10.0.100" }""");
        await _site.RunAsync(Cancellation);

        Assert.Equal(2, _site.Builds);
    }

    [Fact]
    public async Task Builds_again_when_a_file_is_deleted()
    {
        await _site.RunAsync(Cancellation);
        File.Delete(_site.PathOf("checkout/src/Plumb.Core/Room/Two.cs"));
        await _site.RunAsync(Cancellation);

        Assert.Equal(2, _site.Builds);
    }

    [Fact]
    public async Task Takes_no_notice_of_what_other_builds_leave()
    {
        await _site.RunAsync(Cancellation);
        _site.Write("checkout/src/Plumb.Core/obj/Debug/One.g.cs", "generated");
        _site.Write("checkout/src/Plumb.Core/bin/Debug/Plumb.Core.dll", "built");
        await _site.RunAsync(Cancellation);

        Assert.Equal(1, _site.Builds);
    }

    [Fact]
    public async Task Builds_once_when_several_start_together()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.RunAsync(Cancellation)));

        Assert.Equal(1, _site.Builds);
    }

    [Fact]
    public async Task Runs_through_a_symbolic_link()
    {
        File.CreateSymbolicLink(_site.PathOf("bin/again"), "../checkout/plumb");
        File.CreateSymbolicLink(_site.PathOf("plumb"), _site.PathOf("bin/again"));

        Assert.Equal(7, (await _site.RunAsync(Cancellation, launcher: "plumb")).ExitCode);
    }

    [Fact]
    public async Task Shows_the_errors_of_a_build_that_failed_and_tries_again_next_time()
    {
        _site.Write("broken", "");
        var outcome = await _site.RunAsync(Cancellation);
        await _site.RunAsync(Cancellation);

        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("error CS0000: broken\nerror: Plumb could not be built.", outcome.Errors);
        Assert.Equal(2, _site.Builds);
    }

    [Fact]
    public async Task Names_the_SDK_to_install_when_it_is_too_old()
    {
        _site.Write("old", "");
        _site.Write("checkout/global.json", """{ "sdk": { "version": "99.0.100" } }""");
        var outcome = await _site.RunAsync(Cancellation);

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("this machine has the .NET SDK ", outcome.Errors);
        Assert.Contains("8.0.100", outcome.Errors);
        Assert.EndsWith("fix: install the .NET SDK 99.0 from https://dotnet.microsoft.com/download, then run this command again.\n", outcome.Errors);
    }

    public void Dispose() => _site.Dispose();

    private static LaunchSite NewSite()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has a launcher of its own, plumb.cmd.");
        return new LaunchSite();
    }
}
