namespace Plumb.Postgres.Server;

/// <summary>Locks on files that end with the process that holds them, however it ends.</summary>
internal static class CacheLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOs = 35;
    private const int SharingViolationOnWindows = unchecked((int)0x80070020);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until no other process makes a thing in the cache; the lock ends with the stream.</summary>
    public static async Task<FileStream> TakeAsync(string folder, string thing, CancellationToken cancellation)
    {
        SharedFolder.Create(folder);
        var path = Path.Combine(folder, $".{thing}.lock");
        while (true)
        {
            if (TryTake(path, FileMode.OpenOrCreate) is { } taken)
                return taken;

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Takes the lock on a file; null when another holds it.</summary>
    public static FileStream? TryTake(string path, FileMode mode)
    {
        try
        {
            return new(path, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure.HResult is WouldBlockOnLinux or WouldBlockOnMacOs or SharingViolationOnWindows)
        {
            return null;
        }
    }
}
