using Npgsql;
using Plumb.Core.Progress;
using Plumb.Postgres.Connecting;

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
        var (catalog, _) = await DriverErrors.GuardAsync(connection, () => ReadSnapshotAsync(connection, options, progress, cancellation));
        return catalog;
    }

    /// <summary>Reads the catalog in a snapshot that stays open, so that more can be read as of the same moment.</summary>
    internal static async Task<(DatabaseCatalog Catalog, bool Superuser)> ReadSnapshotAsync(
        NpgsqlConnection connection, ReadOptions options, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        progress.Report(new ProgressEvent.Started(Task));
        await SnapshotSession.BeginAsync(connection, options, cancellation);
        var probe = await ServerProbe.AskAsync(connection, cancellation);
        var draft = new CatalogDraft(probe.Facts.Engine.Major, options);
        var (asked, closed) = Askable(CatalogQueries.All(probe.Superuser), probe);
        draft.NotCovered.AddRange(closed);
        await AskAllAsync(connection, asked, draft, progress, cancellation);
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

    private static async Task AskAllAsync(
        NpgsqlConnection connection, List<CatalogQuery> queries, CatalogDraft draft, IProgress<ProgressEvent> progress,
        CancellationToken cancellation)
    {
        await using var batch = connection.CreateBatch();
        foreach (var query in queries)
            batch.BatchCommands.Add(SqlCommands.BatchCommand(query.Query(draft.Major)));

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        for (var i = 0; i < queries.Count; i++)
        {
            while (await row.AdvanceAsync(cancellation))
                queries[i].Take(row, draft);
            progress.Report(new ProgressEvent.Advanced(Task, i + 1, queries.Count, "kinds"));
            await reader.NextResultAsync(cancellation);
        }
    }
}
