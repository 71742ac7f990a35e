using System.Globalization;

namespace Plumb.Postgres.Server;

/// <summary>The places where PostgreSQL may be installed.</summary>
/// <remarks>Each is a parent folder, so that a test can lay out a system of its own.</remarks>
public sealed record EngineSearch
{
    private const int OldestLookedFor = 9;
    private const int NewestLookedFor = 30;

    /// <summary>What the user's environment prefers: a folder, a program or a major version; null when nothing.</summary>
    public string? Preferred { get; init; } = Environment.GetEnvironmentVariable("PLUMB_ENGINE") is { Length: > 0 } named ? named : null;

    /// <summary>Debian and Ubuntu: <c>N/bin</c> in here.</summary>
    public string Debian { get; init; } = "/usr/lib/postgresql";

    /// <summary>PostgreSQL's own packages for Red Hat and its kin: <c>pgsql-N/bin</c> in here.</summary>
    public string RedHat { get; init; } = "/usr";

    /// <summary>Homebrew on Apple silicon, on Intel and on Linux: <c>opt/postgresql@N/bin</c> in each.</summary>
    public IReadOnlyList<string> Homebrew { get; init; } = ["/opt/homebrew", "/usr/local", "/home/linuxbrew/.linuxbrew"];

    /// <summary>Windows: <c>PostgreSQL\N\bin</c> in here.</summary>
    public string ProgramFiles { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles);

    /// <summary>The folders of <c>PATH</c>.</summary>
    public IReadOnlyList<string> Path { get; init; } = [.. Programs.FoldersOnPath()];

    /// <summary>The npm client on <c>PATH</c>, or null.</summary>
    internal string? Npm => Path
        .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"))
        .FirstOrDefault(File.Exists);

    /// <summary>Every folder that holds the programs, each once, the newest major version's first.</summary>
    internal IEnumerable<(string Folder, EngineSource Source)> Folders() =>
        Installed().Select(folder => (folder, EngineSource.Installed))
            .Concat(Path.Select(FollowLinks).OfType<string>().Select(folder => (folder, EngineSource.OnPath)))
            .Where(place => PostgresEngine.IsIn(place.Item1))
            .DistinctBy(place => System.IO.Path.GetFullPath(place.Item1), StringComparer.Ordinal);

    private IEnumerable<string> Installed()
    {
        for (var major = NewestLookedFor; major >= OldestLookedFor; major--)
        {
            var number = major.ToString(CultureInfo.InvariantCulture);
            yield return System.IO.Path.Combine(Debian, number, "bin");
            yield return System.IO.Path.Combine(RedHat, "pgsql-" + number, "bin");
            foreach (var prefix in Homebrew)
                yield return System.IO.Path.Combine(prefix, "opt", "postgresql@" + number, "bin");
            if (ProgramFiles.Length > 0)
                yield return System.IO.Path.Combine(ProgramFiles, "PostgreSQL", number, "bin");
        }

        foreach (var prefix in Homebrew)
            yield return System.IO.Path.Combine(prefix, "opt", "postgresql", "bin");
    }

    /// <summary>The folder in which the server that a folder of <c>PATH</c> offers really is: a link may lead elsewhere.</summary>
    private static string? FollowLinks(string folder)
    {
        var server = new FileInfo(System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "postgres.exe" : "postgres"));
        if (!server.Exists)
            return null;

        var target = server.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? server.FullName;
        return System.IO.Path.GetDirectoryName(target);
    }
}
