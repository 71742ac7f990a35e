using System.Globalization;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

/// <summary>A disk in memory of a few megabytes; where none can be mounted, the test is skipped.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static async Task<SmallDisk> MountAsync(string folder, string size)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Mounting a disk takes root on Linux.");
        Directory.CreateDirectory(folder);
        var options = string.Create(CultureInfo.InvariantCulture, $"size={size},mode=0755");
        var run = await Programs.RunAsync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], TestContext.Current.CancellationToken);
        Assert.SkipUnless(run.ExitCode == 0, "This machine lets no disk be mounted: " + run.LastLines);
        return new(folder);
    }

    public async ValueTask DisposeAsync() => await Programs.RunAsync("umount", [_folder], CancellationToken.None);
}
