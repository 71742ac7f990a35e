using System.ComponentModel;
using System.Globalization;
using Plumb.Core.Problems;
using Plumb.Core.Progress;

namespace Plumb.Postgres.Server;

/// <summary>Finds the PostgreSQL programs to run scratch servers with.</summary>
/// <remarks>
/// What the user named comes first, then the newest that is installed; where none is, one is fetched. Which one is taken never
/// depends on what happens to be in the cache.
/// </remarks>
public sealed class EngineFinder(PlumbFolders folders, EngineSearch search)
{
    /// <summary>The engine to use.</summary>
    /// <param name="named">What the user gave with <c>--engine</c>: a folder or a major version; null for the environment's.</param>
    /// <param name="major">The major version that the task needs, or null for any.</param>
    /// <param name="progress">Hears of a fetch.</param>
    /// <param name="cancellation">Stops the search, and a fetch.</param>
    public async Task<PostgresEngine> FindAsync(
        string? named, int? major, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        RequireSupported(major);
        if (await FindNamedAsync(named, major, cancellation) is { } engine)
            return engine;

        major ??= MajorOf(named ?? search.Preferred);
        var found = await FindInstalledAsync(cancellation);
        return Choose(found, major) ?? await new EmbeddedEngine(folders, search).GetAsync(major ?? EngineBuild.Newest, progress, cancellation);
    }

    /// <summary>What the user named with <c>--engine</c> or prefers; null when that is nothing, or a major version.</summary>
    public Task<PostgresEngine?> FindNamedAsync(string? named, CancellationToken cancellation) =>
        FindNamedAsync(named, major: null, cancellation);

    /// <summary>Everything that was not named: installed, on <c>PATH</c> and fetched, of any version.</summary>
    public async Task<IReadOnlyList<PostgresEngine>> FindOthersAsync(CancellationToken cancellation)
    {
        var installed = await FindInstalledAsync(cancellation);
        var fetched = await ProbeAllAsync(
            new EmbeddedEngine(folders, search).Folders().Select(folder => (folder, EngineSource.Fetched)), cancellation);
        return [.. installed, .. fetched];
    }

    /// <summary>Asks the server program in a folder what it is; null when it does not answer as one.</summary>
    internal static async Task<EngineBuild?> ProbeAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            var server = new PostgresEngine(folder, new(0, ""), EngineSource.Named).Postgres;
            var start = ServerAccount.Find().Command(server, "--version").WithServerEnvironment();
            return EngineBuild.Parse((await Programs.RunAsync(start, cancellation)).Output);
        }
        catch (Win32Exception)
        {
            // Not a program for this machine, or not to be run by this user: it is no engine.
            return null;
        }
    }

    private static PostgresEngine? Choose(IReadOnlyList<PostgresEngine> engines, int? major) =>
        engines.Where(engine => engine.Build.IsSupported && (major is null || engine.Build.Major == major))
            .OrderByDescending(engine => engine.Build.Major)
            .FirstOrDefault();

    private async Task<PostgresEngine?> FindNamedAsync(string? named, int? major, CancellationToken cancellation)
    {
        var text = named ?? search.Preferred;
        if (text is null || MajorOf(text) is not null)
            return null;

        var folder = FolderOf(text) ?? throw new PlumbException(EngineProblems.NotAnEngine(text));
        var version = await ProbeAsync(folder, cancellation) ?? throw new PlumbException(EngineProblems.DoesNotRun(folder));
        if (!version.IsSupported)
            throw new PlumbException(EngineProblems.UnsupportedVersion(folder, version));
        if (major is null || version.Major == major)
            return new(folder, version, EngineSource.Named);

        // What a command line names must be obeyed; what the environment names is a preference.
        return named is null ? null : throw new PlumbException(EngineProblems.WrongMajor(folder, version, major.Value));
    }

    private Task<IReadOnlyList<PostgresEngine>> FindInstalledAsync(CancellationToken cancellation) =>
        ProbeAllAsync(search.Folders(), cancellation);

    private static async Task<IReadOnlyList<PostgresEngine>> ProbeAllAsync(
        IEnumerable<(string Folder, EngineSource Source)> places, CancellationToken cancellation)
    {
        var engines = await Task.WhenAll(places.Select(async place =>
            await ProbeAsync(place.Folder, cancellation) is { } version ? new PostgresEngine(place.Folder, version, place.Source) : null));
        return [.. engines.OfType<PostgresEngine>()];
    }

    /// <summary>A folder of programs, an installation that has one called <c>bin</c>, or the server program itself.</summary>
    private static string? FolderOf(string text)
    {
        var path = Path.GetFullPath(text);
        string?[] candidates = [path, Path.Combine(path, "bin"), Path.GetDirectoryName(path)];
        return File.Exists(path)
            ? candidates.Skip(2).FirstOrDefault(folder => folder is not null && PostgresEngine.IsIn(folder))
            : candidates.Take(2).FirstOrDefault(folder => folder is not null && PostgresEngine.IsIn(folder));
    }

    private static int? MajorOf(string? text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var major))
            return null;

        RequireSupported(major);
        return major;
    }

    private static void RequireSupported(int? major)
    {
        if (major is { } number and (< EngineBuild.Oldest or > EngineBuild.Newest))
            throw new PlumbException(EngineProblems.UnsupportedMajor(number));
    }
}
