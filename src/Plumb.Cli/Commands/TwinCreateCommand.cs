using System.CommandLine;
using Plumb.Cli.Rendering.Twins;
using Plumb.Cli.Running;
using Plumb.Core.Results;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Twin;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb twin create</c>: takes a twin of a live database.</summary>
internal static class TwinCreateCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create()
    {
        var source = new Argument<string?>("source")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A connection (`plumb help connections`). Without it: what PGHOST, PGDATABASE and the like say.",
        };
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "file",
            Description = "The file to write, whole or not at all; the database's name and .twin unless told.",
        };
        return new("create", "Take a twin of a live database; it is only read, and no row of a table is.")
        {
            Remarks = "It reads catalogs alone, in one read-only transaction with short timeouts. A superuser sees all statistics; "
                + "another role those of the columns that it may read, and the result says what it could not see.",
            Arguments = { source },
            Options = { output },
            Examples =
            [
                new("plumb twin create postgres://me@db.example.org/shop", "write shop.twin"),
                new("plumb twin create service=shop -o today.twin", "name the file"),
            ],
            Run = (parsed, session, cancellation) => RunAsync(session, parsed.GetValue(source), parsed.GetValue(output), cancellation),
        };
    }

    private static async Task<int> RunAsync(Session session, string? source, string? output, CancellationToken cancellation)
    {
        var target = ConnectionTarget.Parse(source, ConnectionEnvironment.Current);
        var path = output ?? TwinCreation.FileNameFor(target.Database);
        Result? result = null;
        await OutputFile.WriteAsync(path, async stream =>
            result = await TwinCreation.RunAsync(target, stream, path, new(), session.Progress, cancellation), cancellation);
        await session.ShowAsync(result!, TwinCreatedText.Write, file: null, cancellation);
        return ExitCode.Done;
    }
}
