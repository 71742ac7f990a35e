using Plumb.Core.Progress;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Reading;

/// <summary>Reads the catalog of a database: one query for each kind of object, all in one round trip and one snapshot.</summary>
public static class CatalogReader
{
    private const string Task = "Reading the catalog";

    /// <summary>Reads everything that the role of this connection may see; what it may not is listed in the catalog.</summary>
    public static async Task<DatabaseCatalog> ReadAsync(
        ConnectionTarget target, ReadOptions options, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        await using var connection = await target.OpenAsync(cancellation);
        return await DriverErrors.GuardAsync(connection, async () =>
        {
            await SnapshotSession.BeginAsync(connection, options, cancellation);
            var (catalog, _) = await ReadAsync(new LiveRows(connection), options, progress, cancellation);
            return catalog;
        });
    }

    /// <summary>Reads the catalog from where more can be read as of the same moment.</summary>
    internal static async Task<(DatabaseCatalog Catalog, bool Superuser)> ReadAsync(
        RowSource rows, ReadOptions options, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        progress.Report(new ProgressEvent.Started(Task));
        var probe = await ServerProbe.AskAsync(rows, cancellation);
        var draft = new CatalogDraft(probe.Facts.Engine.Major, options);
        var (asked, closed) = Askable(CatalogQueries.All(probe.Superuser), probe);
        draft.NotCovered.AddRange(closed);
        await rows.AskAllAsync(
            [.. asked.Select(query => query.Question(draft.Major))],
            (number, row) => asked[number].Take(row, draft),
            number => progress.Report(new ProgressEvent.Advanced(Task, number + 1, asked.Count, "kinds")),
            cancellation);
        progress.Report(new ProgressEvent.Finished(Task));
        return (CatalogAssembly.Finish(draft, probe.Facts), probe.Superuser);
    }

    private static (List<CatalogQuery> Asked, List<NotCovered> Closed) Askable(CatalogQuery[] queries, ServerProbe probe)
    {
        var asked = new List<CatalogQuery>(queries.Length);
        var closed = new List<NotCovered>();
        foreach (var query in queries)
        {
            var hidden = query.Reads.Where(probe.Closed.Contains).ToArray();
            if (hidden.Length == 0)
                asked.Add(query);
            else
                closed.Add(new NotCovered(new(ObjectKind.Other, string.Join(", ", hidden)), "This role may not read it."));
        }

        return (asked, closed);
    }
}
