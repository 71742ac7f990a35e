using Npgsql;
using Plumb.Core.Progress;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Rendering;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Makes the database of a twin on a scratch server.</summary>
internal sealed class TwinMaker(ScratchServer server, ITwinSource source)
{
    private const string Task = "Making the twin";

    private readonly RelationFiles _files = new(Path.Combine(server.Folder, "data"));
    private readonly BtreeHeights _heights = new();
    private readonly List<NotCovered> _lacks = [];

    /// <summary>Makes it, and tells what of the source it lacks.</summary>
    public async Task<(TwinDatabase Database, ValueList<NotCovered> Lacks)> MakeAsync(IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        progress.Report(new ProgressEvent.Started(Task));
        var (database, notes) = await TwinDatabase.CreateAsync(server, source.Header, cancellation);
        _lacks.AddRange(notes);
        var catalog = source.ReadCatalog();
        await using var superuser = await database.Superuser.OpenAsync(cancellation);
        await using var owner = await database.Owner.OpenAsync(cancellation);
        await MakeObjectsAsync(superuser, owner, catalog, cancellation);
        _lacks.AddRange(await TwinSizes.SetAsync(superuser, server.MajorVersion, _files, cancellation));
        await superuser.ExecuteAsync($"DROP SCHEMA {Staging.Schema} CASCADE", cancellation);
        progress.Report(new ProgressEvent.Finished(Task));
        return (database, _lacks.ToValueList());
    }

    private async Task MakeObjectsAsync(NpgsqlConnection superuser, NpgsqlConnection owner, DatabaseCatalog catalog, CancellationToken cancellation)
    {
        var script = TwinScript.Of(catalog, source.ReadOrder());
        await superuser.ExecuteAsync($"SET search_path = pg_catalog, pg_temp", cancellation);
        await superuser.ExecuteAsync($"SET allow_system_table_mods = on", cancellation);
        foreach (var setting in DdlScript.Settings)
            await owner.ExecuteAsync(setting, cancellation);
        await RunAsync(superuser, script.Roles, cancellation);
        await RunAsync(owner, script.Schemas, cancellation);
        await RunAsync(superuser, script.Extensions, cancellation);
        await Staging.PrepareAsync(superuser, cancellation);
        var filling = Staging.FillAsync(superuser, source.ReadRelationsAsync(cancellation), _heights.Learn, cancellation);
        await RunAsync(owner, script.Objects, cancellation);
        await filling;
        await TwinIndexes.SetHeightsAsync(superuser, catalog, _heights, _files, cancellation);
        await RunAsync(owner, script.Keys, cancellation);
        var joint = new JointLoader(superuser, owner, server.MajorVersion);
        await joint.PrepareAsync(source.ReadJointAsync(cancellation), catalog.Statistics, cancellation);
        _lacks.AddRange(await StagedColumns.MoveAsync(superuser, cancellation));
        _lacks.AddRange(await joint.FinishAsync(cancellation));
        await RunAsync(owner, script.Bodies, cancellation);
    }

    private async Task RunAsync(NpgsqlConnection connection, IReadOnlyList<DdlStatement> statements, CancellationToken cancellation) =>
        _lacks.AddRange(await connection.RunTolerantlyAsync(statements, cancellation));
}
