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
        var schemas = Patterns("--schema", "-n", "schema", "Show only these schemas; * stands for any characters. May be repeated.");
        var tables = Patterns("--table", "-t", "table", "Show only these tables and views, named with or without their schema. May be repeated.");
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "file",
            Description = "Write it into a file, whole or not at all.",
        };
        return new("inspect", "Show what a database holds: every object, as a tree, JSON, DDL or a diagram.")
        {
            Arguments = { source },
            Options = { format, schemas, tables, output },
            Examples =
            [
                new("plumb inspect examples/shop.sql", "load a SQL file into a scratch server and show what it made"),
                new("plumb inspect postgres://me@db.example.org/shop", "show a live database; it is only read"),
                new("plumb inspect service=shop --format ddl -o shop.sql", "write the statements that make it anew"),
                new("plumb inspect examples/shop.sql --format mermaid", "draw it, for Markdown"),
                new("plumb inspect examples/shop.sql --table 'order*'", "only the tables and views that are called so"),
                new("pg_dump -s shop | plumb inspect - --json > shop.json", "keep it as JSON; plumb inspect shop.json shows it again"),
            ],
            Run = (parsed, session, cancellation) =>
            {
                var request = new InspectRequest
                {
                    Source = InspectSources.Of(parsed.GetValue(source), ConnectionEnvironment.Current),
                    Selection = new() { Schemas = [.. parsed.GetValue(schemas) ?? []], Tables = [.. parsed.GetValue(tables) ?? []] },
                    Scratch = new() { Engine = session.Options.Engine },
                    OpenInput = session.OpenInput,
                };
                return RunAsync(session, request, parsed.GetRequiredValue(format), parsed.GetValue(output), cancellation);
            },
        };
    }

    private static Option<string[]> Patterns(string name, string alias, string what, string description) =>
        new(name, alias) { HelpName = what, Description = description };

    private static async Task<int> RunAsync(
        Session session, InspectRequest request, string format, string? output, CancellationToken cancellation)
    {
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
