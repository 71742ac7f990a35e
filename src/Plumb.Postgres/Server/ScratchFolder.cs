using System.Security.Cryptography;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Server;

/// <summary>A private folder for one server, which lives no longer than its owner.</summary>
/// <remarks>
/// A locked file in it proves that the owner lives: the system drops the lock with the process, however that ends, so no process
/// id that might be another's by now is ever trusted.
/// </remarks>
internal sealed class ScratchFolder : IAsyncDisposable
{
    /// <summary>What the name of every such folder begins with.</summary>
    public const string Prefix = "plumb-";

    /// <summary>The file whose lock the owner holds.</summary>
    public const string LockName = ".plumb-owner";

    private const int AlmostFull = 1024 * 1024;

    private readonly ServerAccount _account;
    private readonly FileStream _lock;

    private ScratchFolder(string path, FileStream @lock, ServerAccount account) => (Path, _lock, _account) = (path, @lock, account);

    /// <summary>The folder's path.</summary>
    public string Path { get; }

    /// <summary>Whether the disk that it is on has no room left.</summary>
    public bool IsFull => new DriveInfo(Path).AvailableFreeSpace < AlmostFull;

    /// <summary>Makes a new folder that only the account may enter.</summary>
    public static async Task<ScratchFolder> CreateAsync(string parent, ServerAccount account, CancellationToken cancellation)
    {
        RequireUsable(parent, account);
        var path = System.IO.Path.Combine(parent, Prefix + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 10));
        try
        {
            _ = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var @lock = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            var folder = new ScratchFolder(path, @lock, account);
            await folder.GiveToAccountAsync(cancellation);
            return folder;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException(
                DiskSpace.HasRunOut(failure.Message) ? ScratchProblems.Full(parent) : ScratchProblems.Unusable(parent, failure.Message), failure);
        }
    }

    /// <summary>Deletes the folder, if the server's supervisor has not done so yet, and lets go of it.</summary>
    public async ValueTask DisposeAsync()
    {
        // Windows does not delete an open file; elsewhere the lock is held until nothing is left to protect.
        if (OperatingSystem.IsWindows())
            await _lock.DisposeAsync();

        // Not to be cancelled: a cancelled start must leave nothing behind.
        await DeleteAsync(Path, _account, CancellationToken.None);
        await _lock.DisposeAsync();
    }

    /// <summary>Deletes such a folder with the rights of the account that it belongs to, never with root's.</summary>
    public static async Task DeleteAsync(string path, ServerAccount account, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
            return;

        if (OperatingSystem.IsWindows())
            Directory.Delete(path, recursive: true);
        else
            await Programs.RunAsync("sh", ["-c", ShellScripts.Delete, "plumb", account.PrefixText, path], cancellation);
    }

    private async Task GiveToAccountAsync(CancellationToken cancellation)
    {
        try
        {
            await _account.OwnAsync(Path, cancellation);
        }
        catch
        {
            await _lock.DisposeAsync();
            Directory.Delete(Path, recursive: true);
            throw;
        }
    }

    private static void RequireUsable(string parent, ServerAccount account)
    {
        if (!OperatingSystem.IsWindows() && System.Text.Encoding.UTF8.GetByteCount(parent) > PlumbFolders.LongestScratch)
            throw new PlumbException(ScratchProblems.TooLong(parent));
        if (!Directory.Exists(parent))
            throw new PlumbException(ScratchProblems.Missing(parent));
        if (!account.CanEnter(parent))
            throw new PlumbException(ScratchProblems.Closed(parent));
    }
}
