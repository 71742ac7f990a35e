using Npgsql;
using Plumb.Core.Progress;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Server;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Capture;
using Plumb.Postgres.Twin.WhatIf;
using Plumb.Workloads.Events;

namespace Plumb.Bench;

/// <summary>A loaded database with its indexes really built, and a twin of it from before, which knows them as hypotheses.</summary>
internal sealed class WhatIfDatabases : IAsyncDisposable
{
    private static readonly IProgress<ProgressEvent> Silence = new Progress<ProgressEvent>();

    public required ScratchServer Server { get; init; }

    public required NpgsqlConnection Source { get; init; }

    public required DatabaseTwin Twin { get; init; }

    public required WhatIfSession WhatIf { get; init; }

    public required IReadOnlyList<WhatIfIndex> Indexes { get; init; }

    public static async Task<WhatIfDatabases> MakeAsync(int major, CancellationToken cancellation)
    {
        var server = await ScratchServer.StartAsync(new() { Major = major, Settings = SourceSettings.ForLoading }, Silence, cancellation);
        var target = await server.CreateDatabaseAsync("events", cancellation);
        var source = await target.OpenAsync(cancellation);
        await EventDatabase.LoadAsync(source, cancellation);
        var twin = await TwinOfAsync(target, cancellation);
        await EventDatabase.BuildIndexesAsync(source, cancellation);
        var catalog = await CatalogReader.ReadAsync(target, new(), Silence, cancellation);
        var whatIf = await WhatIfSession.OpenAsync(twin, cancellation);
        var indexes = new List<WhatIfIndex>();
        foreach (var table in (IEnumerable<Table>)catalog.Tables)
        {
            foreach (var index in (IEnumerable<TableIndex>)table.Indexes)
                indexes.Add(await whatIf.AddAsync(new(table.Name, index), cancellation));
        }

        return new() { Server = server, Source = source, Twin = twin, WhatIf = whatIf, Indexes = indexes };
    }

    public async ValueTask DisposeAsync()
    {
        await WhatIf.DisposeAsync();
        await Twin.DisposeAsync();
        await Source.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static async Task<DatabaseTwin> TwinOfAsync(ConnectionTarget target, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        await TwinCapture.WriteAsync(target, stream, new(), Silence, cancellation);
        using var file = TwinFile.Open(stream, "events.twin");
        return await DatabaseTwin.OpenAsync(file, new(), Silence, cancellation);
    }
}
