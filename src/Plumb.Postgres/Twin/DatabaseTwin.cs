using Npgsql;
using Plumb.Core.Plans;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;
using Plumb.Postgres.Twin.Making;

namespace Plumb.Postgres.Twin;

/// <summary>A database that plans as its source does, and holds none of its rows.</summary>
public sealed class DatabaseTwin : IAsyncDisposable
{
    private readonly ScratchServer _server;

    private DatabaseTwin(ScratchServer server, TwinDatabase database) => (_server, Superuser, Target) = (server, database.Superuser, database.Owner);

    /// <summary>Where statements are planned, as a role that owns every object and has no other right.</summary>
    public ConnectionTarget Target { get; }

    /// <summary>The same database as superuser; nothing that came with the twin may run there.</summary>
    internal ConnectionTarget Superuser { get; }

    /// <summary>The files of its server.</summary>
    internal RelationFiles Files => new(Path.Combine(_server.Folder, "data"));

    /// <summary>What it is of.</summary>
    public required TwinHeader Header { get; init; }

    /// <summary>What of the source it lacks; plans that touch it may differ.</summary>
    public required ValueList<NotCovered> Lacks { get; init; }

    /// <summary>Makes the database on a scratch server, of the source's major version unless told otherwise.</summary>
    public static async Task<DatabaseTwin> OpenAsync(
        ITwinSource source, ScratchOptions scratch, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(scratch);
        var server = await ScratchServer.StartAsync(
            scratch with { Major = scratch.Major ?? source.Header.Database.Engine.Major }, progress, cancellation);
        try
        {
            var (database, lacks) = await new TwinMaker(server, source).MakeAsync(progress, cancellation);
            return new(server, database) { Header = source.Header, Lacks = lacks };
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the planner for a plan, without running anything.</summary>
    public static async Task<StatementPlan> ExplainAsync(NpgsqlConnection connection, SqlExpression statement, CancellationToken cancellation) =>
        PlanJson.Read(await ExplainAsync(connection, statement, json: true, cancellation));

    /// <summary>Asks the planner for its own text, without running anything.</summary>
    public static async Task<string> ExplainAsync(NpgsqlConnection connection, SqlExpression statement, bool json, CancellationToken cancellation)
    {
        await using var command = connection.Command(json ? (Sql)$"EXPLAIN (FORMAT JSON) {statement}" : $"EXPLAIN {statement}");
        return await DriverErrors.GuardAsync(connection, async () =>
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var lines = new List<string>();
            while (await reader.ReadAsync(cancellation))
                lines.Add(reader.GetString(0));
            return string.Join('\n', lines);
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
