using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Server;

/// <summary>Tries every engine that is found: starts a server, asks it what it can do, stops it.</summary>
public sealed class EngineCheckup(PlumbFolders folders, EngineSearch search, TimeProvider time)
{
    private const string Task = "Trying the engines";

    private static readonly (EngineLack Lack, Sql Test)[] Abilities =
    [
        (new("lz4", "A table or a setting that compresses with lz4 cannot be loaded from a SQL file."),
            $"SELECT 'lz4' = ANY (enumvals) FROM pg_settings WHERE name = 'default_toast_compression'"),
        (new("ICU", "A database, a collation or a column that uses ICU cannot be loaded from a SQL file."),
            $"SELECT EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i')"),
        (new("libxml", "XML functions in a SQL file fail, though the type itself loads."),
            $"SELECT setting LIKE '%with-libxml%' FROM pg_config WHERE name = 'CONFIGURE'"),
        (new("JIT", "Long queries are timed without the compilation that a real server would do."),
            $"SELECT pg_jit_available()"),
    ];

    /// <summary>Tries them one after another, so that their times can be compared.</summary>
    /// <param name="named">What the user gave with <c>--engine</c>, or null.</param>
    /// <param name="progress">Hears which engine is being tried.</param>
    /// <param name="cancellation">Stops between steps, and leaves nothing behind.</param>
    public async Task<CheckupReport> RunAsync(string? named, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        progress.Report(new ProgressEvent.Started(Task));
        var (engines, namedFailure) = await FindAsync(named, cancellation);
        var reports = new List<EngineReport>();
        foreach (var engine in engines)
        {
            reports.Add(await TryAsync(engine, progress, cancellation));
            progress.Report(new ProgressEvent.Advanced(Task, reports.Count, engines.Count, "engines"));
        }

        progress.Report(new ProgressEvent.Finished(Task));
        return new()
        {
            Engines = reports.ToValueList(),
            NamedFailure = namedFailure,
            Npm = search.Npm,
            Fetchable = EmbeddedPackage.All.Where(package => package.Platform == EmbeddedPackage.ThisPlatform)
                .Select(package => package.Major).ToValueList(),
            Folders = folders,
        };
    }

    private async Task<(IReadOnlyList<PostgresEngine> Engines, Problem? NamedFailure)> FindAsync(
        string? named, CancellationToken cancellation)
    {
        var finder = new EngineFinder(folders, search);
        var others = await finder.FindOthersAsync(cancellation);
        try
        {
            PostgresEngine?[] all = [await finder.FindNamedAsync(named, cancellation), .. others];
            return ([.. all.OfType<PostgresEngine>().DistinctBy(engine => engine.Folder)], null);
        }
        catch (PlumbException failure)
        {
            return (others, failure.Problem);
        }
    }

    private async Task<EngineReport> TryAsync(PostgresEngine engine, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        if (!engine.Build.IsSupported)
            return new(engine) { Failure = EngineProblems.UnsupportedVersion(engine.Folder, engine.Build) };

        try
        {
            return await MeasureAsync(engine, progress, cancellation);
        }
        catch (PlumbException failure)
        {
            return new(engine) { Failure = failure.Problem };
        }
    }

    private async Task<EngineReport> MeasureAsync(PostgresEngine engine, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var server = await ScratchServer.StartAsync(engine, new(), folders, ServerAccount.Find(), progress, cancellation);
        var query = time.GetTimestamp();
        EngineReport report;
        long stop;
        await using (server)
        {
            report = await AskAsync(engine, server, cancellation);
            stop = time.GetTimestamp();
        }

        return report with
        {
            Start = time.GetElapsedTime(start, query),
            Query = time.GetElapsedTime(query, stop),
            Stop = time.GetElapsedTime(stop),
        };
    }

    private static async Task<EngineReport> AskAsync(PostgresEngine engine, ScratchServer server, CancellationToken cancellation)
    {
        await using var connection = await server.Superuser.OpenAsync(cancellation);
        var extensions = await connection.ReadValueAsync<string[]>(
            $"SELECT array_agg(name::text ORDER BY name::text) FROM pg_available_extensions", cancellation);
        var lacks = new List<EngineLack>();
        foreach (var (lack, test) in Abilities)
        {
            if (!await connection.ReadValueAsync<bool>(test, cancellation))
                lacks.Add(lack);
        }

        return new(engine) { Extensions = (extensions ?? []).ToValueList(), Lacks = lacks.ToValueList() };
    }
}
