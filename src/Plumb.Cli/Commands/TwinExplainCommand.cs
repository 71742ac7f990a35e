using System.CommandLine;
using Plumb.Cli.Rendering.Twins;
using Plumb.Cli.Running;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Planning;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb twin explain</c>: the plans that the source of a twin would make.</summary>
internal static class TwinExplainCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create()
    {
        var twin = new Argument<string>("twin") { Description = "A twin's file." };
        var queries = new QueryOptions();
        var command = new PlumbCommand("explain", "Show the plans that the source of a twin would make.")
        {
            Remarks = "Statements are planned and never run. One that cannot be planned is listed with the reason, and the others go on.",
            Arguments = { twin },
            Examples =
            [
                new("plumb twin explain shop.twin --sql \"select * from orders where customer_id = 7\"", "the plan of one statement"),
                new("plumb twin explain shop.twin -f queries.sql --values rare", "those of a file, with values that few rows have"),
                new("plumb twin explain shop.twin -f queries.sql --on 18", "as PostgreSQL 18 would plan them"),
                new("plumb twin explain shop.twin -f queries.sql --role reporting --json", "with a role's settings, for a program"),
            ],
            Run = (parsed, session, cancellation) => RunAsync(session, queries.Read(parsed, session, parsed.GetRequiredValue(twin)), cancellation),
        };
        foreach (var option in queries.All)
            command.Options.Add(option);
        return command;
    }

    private static async Task<int> RunAsync(Session session, PlanningRequest request, CancellationToken cancellation)
    {
        var result = await TwinPlanning.RunAsync(request, session.Progress, cancellation);
        await session.ShowAsync(result, PlansText.Write, file: null, cancellation);
        return ExitCode.Done;
    }
}
