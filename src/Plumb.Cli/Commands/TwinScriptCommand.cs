using System.CommandLine;
using Plumb.Cli.Running;
using Plumb.Postgres.Twin;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb twin script</c>: the script that records what a twin is made of, where no Plumb is.</summary>
internal static class TwinScriptCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create()
    {
        var output = new Option<string?>("--output", "-o") { HelpName = "file", Description = "Write it into a file, whole or not at all." };
        return new("script", "Print a script with which psql records a database where no Plumb is installed.")
        {
            Remarks = "It only reads, in one transaction with short timeouts. Any psql since 10 runs it, on PostgreSQL 14 and later, as a "
                + "superuser or as another role. What it writes is a source for `plumb twin create`.",
            Options = { output },
            Examples =
            [
                new("plumb twin script -o record.sql", "make the script, for `psql -X -f record.sql -o recording.txt`"),
                new("plumb twin create recording.txt -o shop.twin", "make the twin of what it recorded"),
            ],
            Run = async (parsed, session, cancellation) =>
            {
                await session.ShowAsync(
                    TwinRecording.Run(new()), (terminal, result) => terminal.WriteText(result.Artifacts[0].Content!), parsed.GetValue(output), cancellation);
                return ExitCode.Done;
            },
        };
    }
}
