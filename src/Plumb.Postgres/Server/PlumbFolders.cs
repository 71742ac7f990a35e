namespace Plumb.Postgres.Server;

/// <summary>Where Plumb keeps what it can make again, and what it throws away.</summary>
/// <param name="Cache">Fetched engines and cluster templates; may be deleted at any time.</param>
/// <param name="Scratch">The folder in which each scratch server has a private folder of its own while it lives.</param>
public sealed record PlumbFolders(string Cache, string Scratch)
{
    /// <summary>The longest scratch folder that leaves room for a socket in the 104 bytes that macOS gives a socket's path.</summary>
    internal const int LongestScratch = 104 - 1 - 32;

    /// <summary>The folders that the environment asks for, or else the system's usual ones.</summary>
    public static PlumbFolders OfEnvironment() => new(FindCache(), FindScratch());

    private static string FindCache()
    {
        if (Variable("PLUMB_CACHE") is { } named)
            return Path.GetFullPath(named);
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "plumb", "cache");

        // Root's home is closed to the account that root's servers run as.
        if (Environment.IsPrivilegedProcess)
            return "/var/cache/plumb";

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", "plumb")
            : Path.Combine(Variable("XDG_CACHE_HOME") ?? Path.Combine(home, ".cache"), "plumb");
    }

    private static string FindScratch()
    {
        if (Variable("PLUMB_SCRATCH") is { } named)
            return Path.GetFullPath(named);

        var temporary = Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        return OperatingSystem.IsWindows() || (temporary.Length <= LongestScratch && ServerAccount.CanEveryoneEnter(temporary))
            ? temporary
            : "/tmp";
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
