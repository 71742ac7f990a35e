namespace Plumb.Postgres.Server;

/// <summary>What kind of scratch server is wanted. The defaults suit reading a schema.</summary>
public sealed record ScratchOptions
{
    /// <summary>What the user named with <c>--engine</c>: a folder or a major version; null for what the environment names.</summary>
    public string? Engine { get; init; }

    /// <summary>The major version that the task needs; null for the newest there is.</summary>
    public int? Major { get; init; }

    /// <summary>Settings in addition to, or instead of, the usual ones.</summary>
    public ValueList<ServerSetting> Settings { get; init; }

    /// <summary>Libraries to load at start, such as <c>pg_stat_statements</c>.</summary>
    public ValueList<string> PreloadedLibraries { get; init; }

    /// <summary>Whether to write as safely as a real server does; off, because a scratch server need not outlive a crash.</summary>
    public bool IsDurable { get; init; }

    /// <summary>Whether autovacuum runs; off, so that nothing changes statistics behind a measurement's back.</summary>
    public bool HasAutovacuum { get; init; }

    /// <summary>Whether to listen on 127.0.0.1 with a random password rather than on a private Unix socket.</summary>
    public bool UsesLoopback { get; init; } = OperatingSystem.IsWindows();

    /// <summary>Where the cache and the servers' folders are; null for what the environment says.</summary>
    public PlumbFolders? Folders { get; init; }

    /// <summary>Where to look for installed engines.</summary>
    public EngineSearch Search { get; init; } = new();
}
