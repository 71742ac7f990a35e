using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Results;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Inspect;

/// <summary>Reads what a database, a SQL file or a saved result holds.</summary>
public static class DatabaseInspection
{
    private const string Command = "inspect";

    private const string PartNote = "Only what was selected is here; what it refers to may lie outside.";

    /// <summary>Reads it.</summary>
    public static async Task<Result> RunAsync(InspectRequest request, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var result = await AllOfAsync(request, progress, cancellation);
        return request.Selection.IsEverything ? result : Part(result, request.Selection.Of(result.Catalog!));
    }

    private static Task<Result> AllOfAsync(
        InspectRequest request, IProgress<ProgressEvent> progress, CancellationToken cancellation) => request.Source switch
        {
            InspectSource.Database database => ReadAsync(database, progress, cancellation),
            InspectSource.Scripts scripts => LoadAsync(scripts.Name, token => OpenAsync(scripts.Files, token), request, progress, cancellation),
            InspectSource.StandardInput => LoadAsync(
                "standard input", async token => [await ScriptSource.OpenAsync(request.OpenInput(), null, token)],
                request, progress, cancellation),
            InspectSource.Saved saved => ReadAsync(saved, cancellation),
            _ => throw new System.Diagnostics.UnreachableException(request.Source.ToString()),
        };

    private static Result Part(Result result, DatabaseCatalog part) => result with
    {
        Metrics = MetricsOf(part),
        Notes = [.. result.Notes, new(PartNote)],
        NotCovered = part.NotCovered,
        Catalog = part,
    };

    private static async Task<Result> ReadAsync(
        InspectSource.Database database, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var catalog = await CatalogReader.ReadAsync(database.Target, new(), progress, cancellation);
        return Of(database.Target.ToString(), catalog, [.. database.Target.Notes.Select(note => new Note(note))]);
    }

    private static async Task<Result> LoadAsync(
        string name, Func<CancellationToken, Task<IReadOnlyList<ScriptSource>>> open, InspectRequest request,
        IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var (catalog, loaded) = await ScriptInspection.ReadAsync(NameOf(name), open, request.Scratch, progress, cancellation);
        return Of(name, catalog, [.. loaded.Notes.Select(note => new Note(note))]);
    }

    /// <summary>A file's name without its ending, for the database that it makes.</summary>
    private static Identifier NameOf(string path) =>
        Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) is { Length: > 0 } name ? name : path;

    private static async Task<IReadOnlyList<ScriptSource>> OpenAsync(ValueList<string> files, CancellationToken cancellation)
    {
        var sources = new List<ScriptSource>();
        try
        {
            for (var i = 0; i < files.Count; i++)
                sources.Add(await ScriptSource.OpenAsync(files[i], cancellation));
            return sources;
        }
        catch
        {
            foreach (var source in sources)
                source.Dispose();
            throw;
        }
    }

    private static async Task<Result> ReadAsync(InspectSource.Saved saved, CancellationToken cancellation)
    {
        var result = ResultJson.Read(await BytesOfAsync(saved.File, cancellation), saved.File);
        return result.Catalog is null ? throw new PlumbException(WithoutCatalog(saved.File)) : result with { Command = Command };
    }

    private static Result Of(string target, DatabaseCatalog catalog, ValueList<Note> notes) => new()
    {
        Command = Command,
        Target = target,
        Metrics = MetricsOf(catalog),
        Notes = notes,
        NotCovered = catalog.NotCovered,
        Catalog = catalog,
    };

    private static ValueList<Metric> MetricsOf(DatabaseCatalog catalog) => CatalogCounts.Of(catalog).Select(MetricOf).ToValueList();

    private static Metric MetricOf(CatalogCount count) => new(
        count.Many, count.Count, "objects", new Evidence.Counted(count.Many, count.Count, "the database's own catalog"));

    private static async Task<byte[]> BytesOfAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException(Unreadable(file, error), error);
        }
    }

    private static Problem Unreadable(string file, Exception error) => new(
        "file-unreadable", $"{file} cannot be read.", error.Message, "Check the path and its rights.")
    {
        Kind = ProblemKind.BadInput,
    };

    private static Problem WithoutCatalog(string file) => new("result-without-catalog", $"{file} is a result that holds no catalog.",
        "Another command than inspect wrote it.", "Give a file that `plumb inspect --json` wrote.")
    {
        Kind = ProblemKind.BadInput,
    };
}
