using Plumb.Core.Problems;
using Plumb.Core.Progress;

namespace Plumb.Postgres.Server;

/// <summary>Fetches PostgreSQL programs where none are installed.</summary>
internal sealed class EmbeddedEngine(PlumbFolders folders)
{
    /// <summary>The folders of engines that were fetched before.</summary>
    public IEnumerable<string> Folders() => Directory.Exists(Path.Combine(folders.Cache, "engines"))
        ? Directory.EnumerateDirectories(Path.Combine(folders.Cache, "engines")).Select(folder => Path.Combine(folder, "bin"))
        : [];

    /// <summary>The engine of a major version, fetched now if it is not in the cache.</summary>
    public static Task<PostgresEngine> GetAsync(int major, IProgress<ProgressEvent> progress, CancellationToken cancellation) =>
        throw new PlumbException(EngineProblems.NoNpm(major));
}
