using System.Text;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Results;
using Plumb.Core.Twin;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Twin;

/// <summary>Takes a twin of a live database, or of what a script recorded of one.</summary>
public static class TwinCreation
{
    /// <summary>What kind of file a twin is.</summary>
    public const string MediaType = "application/vnd.plumb.twin+zip";

    /// <summary>What the file is called unless the user says otherwise: after the database, as far as a file can be, or after the recording.</summary>
    public static string FileNameFor(TwinSource source)
    {
        var name = source switch
        {
            TwinSource.Database database => database.Target.Database.Value,
            TwinSource.Recording recording => Path.GetFileNameWithoutExtension(recording.File),
            TwinSource.StandardInput => "database",
            _ => throw new System.Diagnostics.UnreachableException(source.ToString()),
        };
        return $"{string.Concat(name.Select(sign => sign is '/' or '\\' or ':' || char.IsControl(sign) ? '_' : sign))}.twin";
    }

    /// <summary>Takes it, writing while reading.</summary>
    /// <param name="request">What to take it of, and how gently.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="path">What that place is called.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<Result> RunAsync(
        TwinCreationRequest request, Stream stream, string path, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(stream);
        var counted = new CountingStream(stream);
        var taken = await TakeAsync(request, counted, progress, cancellation);
        var notes = request.Source is TwinSource.Database database ? database.Target.Notes : [];
        return new()
        {
            Command = "twin create",
            Target = taken.Header.Source,
            Artifacts = [new() { Name = Path.GetFileName(path), MediaType = MediaType, Path = path }],
            Metrics = [.. Metrics(taken.Counts, counted.Written)],
            Notes = [.. notes.Append(taken.Note).OfType<string>().Select(note => new Note(note))],
            NotCovered = taken.NotCovered,
        };
    }

    private static async Task<CapturedTwin> TakeAsync(
        TwinCreationRequest request, Stream stream, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        if (request.Source is TwinSource.Database database)
            return await TwinCapture.WriteAsync(database.Target, stream, request.Capture, progress, cancellation);

        var (name, input) = request.Source is TwinSource.Recording recording
            ? (recording.File, Opened(recording.File))
            : ("Standard input", request.OpenInput());
        using var reader = new StreamReader(input, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return await TwinCapture.WriteAsync(reader, name, stream, request.Capture, progress, cancellation);
    }

    private static FileStream Opened(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException(new("file-unreadable", $"{file} cannot be read.", error.Message, "Check the file's permissions and the disk.")
            {
                Kind = ProblemKind.BadInput,
            }, error);
        }
    }

    private static IEnumerable<Metric> Metrics(TwinCounts counts, long bytes) =>
    [
        Counted("tables", counts.Tables, "objects", "pg_class"),
        Counted("indexes", counts.Indexes, "objects", "pg_class"),
        Counted("columns with statistics", counts.Columns, "objects", "pg_statistic"),
        Counted("extended statistics", counts.Joint, "objects", "pg_statistic_ext_data"),
        Counted("size of the source", counts.SourceBytes, "bytes", "pg_relation_size"),
        Counted("size of the twin", bytes, "bytes", "the file that was written"),
    ];

    private static Metric Counted(string what, long value, string unit, string source) =>
        new(what, value, unit, new Evidence.Counted(what, value, source));
}
