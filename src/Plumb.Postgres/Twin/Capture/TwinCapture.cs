using Npgsql;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

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
            var (catalog, superuser) = await CatalogReader.ReadSnapshotAsync(connection, new() { LockTimeout = options.LockTimeout }, progress, cancellation);
            await LimitAsync(connection, options, cancellation);
            var header = await HeaderAsync(connection, target, catalog, superuser, options, cancellation);
            progress.Report(new ProgressEvent.Started(Task));
            var major = header.Database.Engine.Major;
            var relations = new RelationReader(connection, major, superuser ? new StatisticsView.Books() : new StatisticsView.Shown());
            var tally = new CaptureTally(progress, Task);
            using (var file = new TwinFileWriter(stream))
            {
                await file.WriteAsync(header, catalog, tally.Counted(relations.ReadAsync(cancellation)),
                    tally.Counted(new JointReader(connection, major, superuser).ReadAsync(cancellation)), cancellation);
            }

            progress.Report(new ProgressEvent.Finished(Task));
            return new CapturedTwin(header, tally.Counts, [.. header.NotCovered, .. catalog.NotCovered], ServerVersions.NoteOn(connection));
        });
    }

    private static async Task<TwinHeader> HeaderAsync(NpgsqlConnection connection, ConnectionTarget target, DatabaseCatalog catalog,
        bool superuser, CaptureOptions options, CancellationToken cancellation)
    {
        var (settings, changed) = await SourceReader.SettingsAsync(connection, cancellation);
        return new()
        {
            Taken = options.Time.GetUtcNow(),
            Source = target.ToString(),
            Database = catalog.Database,
            Locale = await SourceReader.LocaleAsync(connection, catalog.Database.Engine.Major, cancellation),
            Settings = settings,
            Changed = changed,
            RoleSettings = await SourceReader.RoleSettingsAsync(connection, cancellation),
            Tablespaces = await SourceReader.TablespacesAsync(connection, cancellation),
            NotCovered = superuser ? [] : await HiddenStatistics.ListAsync(connection, catalog.Database.Engine.Major, cancellation),
        };
    }

    private static Task<int> LimitAsync(NpgsqlConnection connection, CaptureOptions options, CancellationToken cancellation) => connection.ExecuteAsync(
        $"SELECT set_config('statement_timeout', {new SqlParameter($"{options.StatementTimeout.TotalMilliseconds:0}ms")}, true)", cancellation);
}
