namespace Plumb.Postgres.Server;

/// <summary>Where Plumb keeps what it can make again, and what it throws away.</summary>
/// <param name="Cache">Fetched engines and cluster templates; may be deleted at any time.</param>
/// <param name="Scratch">The folder in which each scratch server has a private folder of its own while it lives.</param>
public sealed record PlumbFolders(string Cache, string Scratch)
{
    /// <summary>The longest scratch folder that leaves room for a socket in the 104 bytes that macOS gives a socket's path.</summary>
    internal const int LongestScratch = 104 - 1 - 32;

    private const string SharedMemory = "/dev/shm";

    private const long Gigabyte = 1L << 30;

    /// <summary>The folders that the environment asks for, or else the system's usual ones.</summary>
    public static PlumbFolders OfEnvironment() => Of(Environment.GetEnvironmentVariable);

    /// <summary>The folders that variables ask for.</summary>
    internal static PlumbFolders Of(Func<string, string?> variable)
    {
        string? Named(string name) => variable(name) is { Length: > 0 } value ? value : null;
        return new(
            Named("PLUMB_CACHE") is { } cache ? Path.GetFullPath(cache) : UsualCache(Named("XDG_CACHE_HOME")),
            Named("PLUMB_SCRATCH") is { } scratch ? Path.GetFullPath(scratch) : UsualScratch());
    }

    private static string UsualCache(string? userCaches)
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "plumb", "cache");

        // Root's home is closed to the account that root's servers run as.
        if (Environment.IsPrivilegedProcess)
            return "/var/cache/plumb";

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", "plumb")
            : Path.Combine(Path.IsPathRooted(userCaches) ? userCaches : Path.Combine(home, ".cache"), "plumb");
    }

    private static string UsualScratch()
    {
        if (OperatingSystem.IsLinux() && HasMuchMemory(SharedMemory))
            return SharedMemory;

        var temporary = Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        return OperatingSystem.IsWindows() || (temporary.Length <= LongestScratch && ServerAccount.CanEveryoneEnter(temporary))
            ? temporary
            : "/tmp";
    }

    /// <summary>
    /// A cluster is a thousand small files, which are made and deleted many times faster in memory than on a disk. That is only
    /// worth it where neither the folder nor the machine can be filled by a schema: containers often have 64 MB there.
    /// </summary>
    private static bool HasMuchMemory(string folder)
    {
        if (!Directory.Exists(folder) || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 4 * Gigabyte)
            return false;

        var drive = new DriveInfo(folder);
        return drive.DriveFormat == "tmpfs" && drive.TotalSize >= 2 * Gigabyte && drive.AvailableFreeSpace >= Gigabyte;
    }
}
