using Plumb.Core.Progress;
using Plumb.Core.Results;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Twin;

/// <summary>Takes a twin of a live database.</summary>
public static class TwinCreation
{
    /// <summary>What kind of file a twin is.</summary>
    public const string MediaType = "application/vnd.plumb.twin+zip";

    /// <summary>What the file is called unless the user says otherwise: the database's name, as far as a file can have it.</summary>
    public static string FileNameFor(Identifier database) =>
        $"{string.Concat(database.Value.Select(sign => sign is '/' or '\\' or ':' || char.IsControl(sign) ? '_' : sign))}.twin";

    /// <summary>Takes it, writing while reading.</summary>
    /// <param name="source">The database; it is only read.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="path">What that place is called.</param>
    /// <param name="options">How gently to read.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<Result> RunAsync(
        ConnectionTarget source, Stream stream, string path, CaptureOptions options, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(stream);
        var counted = new CountingStream(stream);
        var taken = await TwinCapture.WriteAsync(source, counted, options, progress, cancellation);
        return new()
        {
            Command = "twin create",
            Target = source.ToString(),
            Artifacts = [new() { Name = Path.GetFileName(path), MediaType = MediaType, Path = path }],
            Metrics = [.. Metrics(taken.Counts, counted.Written)],
            Notes = [.. source.Notes.Append(taken.Note).OfType<string>().Select(note => new Note(note))],
            NotCovered = taken.NotCovered,
        };
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
