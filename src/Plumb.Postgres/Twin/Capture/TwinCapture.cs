using Plumb.Core.Progress;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Takes a twin of a live database: its catalog, settings, sizes and statistics, and never a row of a table.</summary>
public static class TwinCapture
{
    private const string Task = "Reading statistics";

    /// <summary>Reads everything in one read-only snapshot, and writes it to the stream while it comes.</summary>
    public static async Task<CapturedTwin> WriteAsync(
        ConnectionTarget target, Stream stream, CaptureOptions options, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        await using var connection = await target.OpenAsync(cancellation);
        return await DriverErrors.GuardAsync(connection, async () =>
        {
            await SnapshotSession.BeginAsync(connection, options.Reading, cancellation);
            var origin = new CaptureOrigin(target.ToString(), options.Time.GetUtcNow());
            return await WriteAsync(new LiveRows(connection), origin, stream, options, progress, cancellation);
        });
    }

    /// <summary>Reads what a script recorded, and writes it to the stream while it comes.</summary>
    public static async Task<CapturedTwin> WriteAsync(
        TextReader recording, string name, Stream stream, CaptureOptions options, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        using var rows = await RecordedRows.OpenAsync(recording, name, cancellation);
        try
        {
            var origin = await CaptureOrigin.ReadAsync(rows, name, cancellation);
            var taken = await WriteAsync(rows, origin, stream, options, progress, cancellation);
            rows.Finish();
            return taken;
        }
        catch (Exception error) when (rows.Explain(error) is { } explained)
        {
            throw explained;
        }
    }

    private static async Task<CapturedTwin> WriteAsync(RowSource rows, CaptureOrigin origin, Stream stream, CaptureOptions options,
        IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var (catalog, superuser) = await CatalogReader.ReadAsync(rows, options.Reading, progress, cancellation);
        var header = await HeaderAsync(rows, origin, catalog, superuser, cancellation);
        progress.Report(new ProgressEvent.Started(Task));
        var major = header.Database.Engine.Major;
        var tally = new CaptureTally(progress, Task);
        using (var file = new TwinFileWriter(stream))
        {
            await file.WriteAsync(header, catalog, tally.Counted(new RelationReader(rows, major, superuser).ReadAsync(cancellation)),
                tally.Counted(new JointReader(rows, major, superuser).ReadAsync(cancellation)), cancellation);
        }

        progress.Report(new ProgressEvent.Finished(Task));
        return new CapturedTwin(header, tally.Counts, [.. header.NotCovered, .. catalog.NotCovered], ServerVersions.NoteOn(major));
    }

    private static async Task<TwinHeader> HeaderAsync(
        RowSource rows, CaptureOrigin origin, DatabaseCatalog catalog, bool superuser, CancellationToken cancellation)
    {
        var major = catalog.Database.Engine.Major;
        var locale = await SourceReader.LocaleAsync(rows, major, cancellation);
        var (settings, changed) = await SourceReader.SettingsAsync(rows, cancellation);
        return new()
        {
            Taken = origin.Taken,
            Source = origin.Source,
            Database = catalog.Database,
            Locale = locale,
            Settings = settings,
            Changed = changed,
            RoleSettings = await SourceReader.RoleSettingsAsync(rows, cancellation),
            Tablespaces = await SourceReader.TablespacesAsync(rows, cancellation),
            NotCovered = superuser ? [] : await HiddenStatistics.ListAsync(rows, major, cancellation),
        };
    }
}
