using Plumb.Core.Progress;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>What must hold for any database, whatever is in it.</summary>
internal static class CatalogLaws
{
    /// <summary>Says which law a database breaks, and where; empty when all hold.</summary>
    public static async Task<string> BreachAsync(ScratchServer server, LawDatabase source, CancellationToken cancellation)
    {
        var first = await ReadAsync(source.Target, cancellation);
        return await LossAsync(source.Target, first, cancellation);
    }

    private static Task<DatabaseCatalog> ReadAsync(ConnectionTarget target, CancellationToken cancellation) =>
        CatalogReader.ReadAsync(target, new ReadOptions(), new Progress<ProgressEvent>(), cancellation);

    /// <summary>Nothing is dropped in silence: what the engine counts, the catalog lists.</summary>
    private static async Task<string> LossAsync(ConnectionTarget target, DatabaseCatalog catalog, CancellationToken cancellation)
    {
        await using var connection = await target.OpenAsync(cancellation);
        var difference = ObjectCounts.Difference(await ObjectCounts.OfAsync(connection, cancellation), ObjectCounts.Of(catalog));
        return difference.Length == 0 ? "" : $"The catalog does not list all that there is.\n{difference}\n";
    }
}
