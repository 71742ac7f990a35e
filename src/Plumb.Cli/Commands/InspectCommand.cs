using System.CommandLine;
using Plumb.Cli.Rendering;
using Plumb.Cli.Rendering.Catalogs;
using Plumb.Cli.Running;
using Plumb.Core.Results;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Inspect;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb inspect</c>: what a database holds.</summary>
internal static class InspectCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create()
    {
        var source = new Argument<string?>("source")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A connection (`plumb help connections`), a .sql file, a folder of them, - for SQL on standard input, "
                + "or a saved result (.json). Without it: what PGHOST, PGDATABASE and the like say.",
        };
        var format = new Option<string>("--format", "-f")
        {
            HelpName = "format",
            Description = "How to show it: tree (default), json, ddl, mermaid or dbml.",
            DefaultValueFactory = _ => "tree",
        };
        format.AcceptOnlyFromAmong([.. CatalogFormats.Names]);
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "file",
            Description = "Write it into a file, whole or not at all.",
        };
        return new("inspect", "Show what a database holds: every object, as a tree, JSON, DDL or a diagram.")
        {
            Arguments = { source },
            Options = { format, output },
            Examples =
            [
                new("plumb inspect examples/shop.sql", "load a SQL file into a scratch server and show what it made"),
                new("plumb inspect postgres://me@db.example.org/shop", "show a live database; it is only read"),
                new("plumb inspect service=shop --format ddl -o shop.sql", "write the statements that make it anew"),
                new("plumb inspect examples/shop.sql --format mermaid", "draw it, for Markdown"),
                new("pg_dump -s shop | plumb inspect - --json > shop.json", "keep it as JSON; plumb inspect shop.json shows it again"),
            ],
            Run = (parsed, session, cancellation) =>
                RunAsync(session, parsed.GetValue(source), parsed.GetRequiredValue(format), parsed.GetValue(output), cancellation),
        };
    }

    private static async Task<int> RunAsync(Session session, string? source, string format, string? output, CancellationToken cancellation)
    {
        var request = new InspectRequest
        {
            Source = InspectSources.Of(source, ConnectionEnvironment.Current),
            Scratch = new() { Engine = session.Options.Engine },
            OpenInput = session.OpenInput,
        };
        var result = await DatabaseInspection.RunAsync(request, session.Progress, cancellation);
        var complete = CatalogFormats.Complete(result, format);
        await session.ShowAsync(complete, CatalogFormats.Writer(format), output, cancellation);
        if (format is not ("tree" or "json"))
            TellBeside(session, complete);
        return ExitCode.Done;
    }

    /// <summary>What the format itself has no place for.</summary>
    private static void TellBeside(Session session, Result result)
    {
        foreach (var note in result.Notes)
            session.Tell($"Note: {note.What}");
        if (result.NotCovered.Count > 0)
        {
            var count = Amounts.Count(result.NotCovered.Count, "thing is", "things are");
            session.Tell($"Note: {count} not covered; --format tree lists them.");
        }
    }
}
