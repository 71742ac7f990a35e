using Plumb.Core.Problems;

namespace Plumb.Postgres.Server;

/// <summary>What there is on this machine to run scratch servers with.</summary>
public sealed record CheckupReport
{
    /// <summary>Every engine, the one that was named first.</summary>
    public required ValueList<EngineReport> Engines { get; init; }

    /// <summary>Why what <c>--engine</c> or <c>PLUMB_ENGINE</c> names cannot be used; null when it can, or names nothing.</summary>
    public Problem? NamedFailure { get; init; }

    /// <summary>The npm client that engines would be fetched with; null when there is none.</summary>
    public string? Npm { get; init; }

    /// <summary>The major versions that could be fetched for this machine.</summary>
    public ValueList<int> Fetchable { get; init; }

    /// <summary>The folders that Plumb uses.</summary>
    public required PlumbFolders Folders { get; init; }

    /// <summary>Whether commands that need a server can run at all.</summary>
    public bool CanStartServers => Engines.Any(engine => engine.Works) || (Npm is not null && !Fetchable.IsEmpty);
}
