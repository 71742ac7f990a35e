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
            Description = "A connection (`plumb help connections`), or what the script of `plumb twin script` recorded: a file, or - for "
                + "standard input. Without it: what PGHOST, PGDATABASE and the like say.",
        };
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "file",
            Description = "The file to write, whole or not at all; the database's name and .twin unless told.",
        };
        return new("create", "Take a twin of a live database; no row of a table is read.")
        {
            Remarks = "It reads catalogs alone, in one read-only transaction with short timeouts. A superuser sees all statistics; "
                + "another role those of the columns that it may read, and the result says what it could not see.",
            Arguments = { source },
            Options = { output },
            Examples =
            [
                new("plumb twin create postgres://me@db.example.org/shop", "write shop.twin"),
                new("plumb twin create service=shop -o today.twin", "name the file"),
                new("plumb twin create recording.txt -o shop.twin", "take it of what a script recorded where no Plumb is"),
            ],
            Run = (parsed, session, cancellation) => RunAsync(session, parsed.GetValue(source), parsed.GetValue(output), cancellation),
        };
    }

    private static async Task<int> RunAsync(Session session, string? source, string? output, CancellationToken cancellation)
    {
        var request = new TwinCreationRequest { Source = TwinSource.Of(source, ConnectionEnvironment.Current), OpenInput = session.OpenInput };
        var path = output ?? TwinCreation.FileNameFor(request.Source);
        Result? result = null;
        await OutputFile.WriteAsync(path, async stream =>
            result = await TwinCreation.RunAsync(request, stream, path, session.Progress, cancellation), cancellation);
        await session.ShowAsync(result!, TwinCreatedText.Write, file: null, cancellation);
        return ExitCode.Done;
    }
}
