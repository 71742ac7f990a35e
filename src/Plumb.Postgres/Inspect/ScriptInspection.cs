using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Inspect;

/// <summary>Loads SQL into a scratch server and reads what it made.</summary>
internal static class ScriptInspection
{
    /// <summary>Loads and reads it.</summary>
    /// <param name="name">What the database is to be called: the file has no name for it.</param>
    /// <param name="open">Opens the files, in their order.</param>
    /// <param name="scratch">The scratch server to load them into.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it; nothing stays behind.</param>
    public static async Task<(DatabaseCatalog Catalog, LoadedScript Loaded)> ReadAsync(
        Identifier name, Func<CancellationToken, Task<IReadOnlyList<ScriptSource>>> open, ScratchOptions scratch,
        IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        // The files first: a wrong path should not have to wait for a server.
        var sources = await open(cancellation);
        try
        {
            await using var server = await ScratchServer.StartAsync(scratch, progress, cancellation);
            var (catalog, loaded) = await ReadAsync(server, sources, progress, cancellation);
            return (catalog with { Database = catalog.Database with { Name = name, Owner = null } }, loaded);
        }
        finally
        {
            foreach (var source in sources)
                source.Dispose();
        }
    }

    private static async Task<(DatabaseCatalog Catalog, LoadedScript Loaded)> ReadAsync(
        ScratchServer server, IReadOnlyList<ScriptSource> sources, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        try
        {
            var loaded = await ScriptLoader.LoadAsync(server, sources, progress, cancellation);
            var options = new ReadOptions { NamelessOwners = loaded.OwnerRoles };
            return (await CatalogReader.ReadAsync(loaded.Target, options, progress, cancellation), loaded);
        }
        catch (PlumbException failure)
        {
            throw await server.ExplainAsync(failure);
        }
    }
}
