using Npgsql;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Makes a twin's database, and plans statements there.</summary>
internal static class TwinPlanner
{
    private const string Task = "Planning";

    /// <summary>How long the server may think about one statement, functions that it calls meanwhile included.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Reads the statements; that comes first, since a wrong file should not have to wait for a server.</summary>
    public static async Task<List<Query>> ReadAsync(PlanningRequest request, CancellationToken cancellation)
    {
        using var source = await request.OpenQueries(cancellation);
        return await QueryScript.ReadAsync(source, cancellation);
    }

    /// <summary>Plans statements one by one, each with the values that were given for it, if any.</summary>
    public static async Task<PlannedTwin> PlanAsync(PlanningRequest request, IReadOnlyList<(Query Query, ValueList<ParameterValue> Given)> queries,
        IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        using var file = TwinFiles.Open(request.Twin);
        if (request.Scratch.Major is null && file.Header.Database.Engine.Major > EngineBuild.Newest)
            throw new PlumbException(TooNew(request.Twin, file.Header));
        var (scaled, notes) = request.Size is { } size ? await size.OpenAsync(file, cancellation) : (null, []);
        await using var twin = await DatabaseTwin.OpenAsync((ITwinSource?)scaled ?? file, request.Scratch, progress, cancellation);
        await using var connection = await twin.Target.OpenAsync(cancellation);
        ValueList<string> remarks = request.Role is { } role ? await RoleSession.SetAsync(connection, twin.Header, role, cancellation) : [];
        remarks = [.. remarks, .. notes.Concat(scaled?.Notes ?? []).Select(note => note.What)];
        var major = connection.PostgreSqlVersion.Major;
        var planner = new QueryPlanner(connection, major);
        await planner.BeginAsync(Limit, cancellation);
        var planning = new QueryPlanning(connection, planner, request.Values);
        var planned = new List<PlannedQuery>();
        progress.Report(new ProgressEvent.Started(Task));
        foreach (var (query, given) in queries)
        {
            planned.Add(await planning.PlanAsync(query, given, cancellation));
            progress.Report(new ProgressEvent.Advanced(Task, planned.Count, queries.Count, "statements"));
        }

        progress.Report(new ProgressEvent.Finished(Task));
        return new()
        {
            Header = twin.Header,
            Major = major,
            Lacks = twin.Lacks,
            Queries = [.. planned],
            Remarks = remarks,
            Memory = await LimitsAsync(connection, cancellation),
            Scaled = scaled,
        };
    }

    private static async Task<MemoryLimits> LimitsAsync(NpgsqlConnection connection, CancellationToken cancellation) => new(
        await connection.ReadValueAsync<long>($"SELECT pg_size_bytes(current_setting('work_mem'))", cancellation),
        await connection.ReadValueAsync<double>($"SELECT current_setting('hash_mem_multiplier')::float8", cancellation));

    private static Problem TooNew(string path, TwinHeader header) => new("twin-too-new",
        $"{path} is of {header.Database.Engine}, which this Plumb does not know.",
        $"It has scratch servers up to PostgreSQL {EngineBuild.Newest}, and another version may plan otherwise.",
        $"Plan with --on {EngineBuild.Newest}, or use a later Plumb.")
    {
        Kind = ProblemKind.BadInput,
    };
}
