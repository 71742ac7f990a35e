using System.CommandLine;
using Plumb.Cli.Rendering.Twins;
using Plumb.Cli.Running;
using Plumb.Postgres.Twin;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb twin show</c>: what a twin holds.</summary>
internal static class TwinShowCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create()
    {
        var twin = new Argument<string>("twin") { Description = "A twin's file." };
        var table = new Option<string?>("--table", "-t")
        {
            HelpName = "table",
            Description = "Show what is known of the columns of one table, and of its indexes.",
        };
        var column = new Option<string?>("--column", "-c")
        {
            HelpName = "column",
            Description = "Show one column of that table, with all values that the statistics name.",
        };
        return new("show", "Show what a twin holds: its source, settings, sizes and statistics.")
        {
            Arguments = { twin },
            Options = { table, column },
            Examples =
            [
                new("plumb twin show shop.twin", "where it comes from, what is large, what is missing"),
                new("plumb twin show shop.twin --table orders", "the statistics of a table"),
                new("plumb twin show shop.twin --table orders --column status", "all that is known of a column's values"),
                new("plumb twin show shop.twin --json", "the same for a program"),
            ],
            Run = (parsed, session, cancellation) => RunAsync(
                session, parsed.GetRequiredValue(twin), parsed.GetValue(table), parsed.GetValue(column), cancellation),
        };
    }

    private static async Task<int> RunAsync(Session session, string twin, string? table, string? column, CancellationToken cancellation)
    {
        var result = await TwinInspection.RunAsync(twin, table, column, cancellation);
        await session.ShowAsync(result, TwinText.Write, file: null, cancellation);
        return ExitCode.Done;
    }
}
