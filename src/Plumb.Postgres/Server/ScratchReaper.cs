namespace Plumb.Postgres.Server;

/// <summary>Clears away what dead owners could not.</summary>
/// <remarks>A server's supervisor does that by itself; the reaper is for the supervisor that was killed too.</remarks>
internal sealed class ScratchReaper(string scratch, ServerAccount account, TimeProvider time)
{
    /// <summary>An owner that has just made its folder may not have locked it yet.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Ends servers and deletes folders whose owners are dead.</summary>
    public async Task ReapAsync(CancellationToken cancellation)
    {
        foreach (var folder in Folders())
        {
            if (TryTakeOver(folder) is { } @lock)
                await ReapAsync(folder, @lock, cancellation);
        }
    }

    private IEnumerable<string> Folders() =>
        !Directory.Exists(scratch) ? []
        : Directory.EnumerateDirectories(scratch, ScratchFolder.Prefix + "*")
            .Where(folder => time.GetUtcNow() - Directory.GetCreationTimeUtc(folder) > Grace);

    /// <summary>The owner's lock, if nobody holds it any more. What has no such file is not a scratch folder.</summary>
    private static FileStream? TryTakeOver(string folder)
    {
        try
        {
            return CacheLock.TryTake(Path.Combine(folder, ScratchFolder.LockName), FileMode.Open);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // No scratch folder, another user's, or gone by now.
            return null;
        }
    }

    private async Task ReapAsync(string folder, FileStream @lock, CancellationToken cancellation)
    {
        await using (@lock)
        {
            if (OperatingSystem.IsWindows())
                OrphanedServer.End(folder);
            else
                await Programs.RunAsync("sh", ["-c", ShellScripts.Reap, "plumb", account.PrefixText, folder], cancellation);
        }

        if (OperatingSystem.IsWindows())
            DeleteOpenFolder(folder);
    }

    private static void DeleteOpenFolder(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Windows keeps the files of a process for a moment after its end; the next start tries again.
        }
    }
}
