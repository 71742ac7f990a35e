using Plumb.Core.Problems;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>Reads the statements that are to be planned.</summary>
internal static class QueryScript
{
    /// <summary>Reads them all; a command of psql among them is refused, for nobody knows what it would have made of the rest.</summary>
    public static async Task<List<Query>> ReadAsync(ScriptSource source, CancellationToken cancellation)
    {
        var queries = new List<Query>();
        var splitter = new ScriptSplitter(source.Reader, source.File);
        while (await splitter.NextAsync(cancellation) is { } item)
        {
            if (item is ScriptItem.Statement statement)
                queries.Add(new(statement, source.File));
            else if (item is ScriptItem.PsqlCommand command)
                throw new PlumbException(OfPsql(command));
        }

        return queries.Count > 0 ? queries : throw new PlumbException(Empty(source.File));
    }

    private static Problem OfPsql(ScriptItem.PsqlCommand command) => new("psql-command-unknown", $"\\{command.Name} is a command of psql.",
        "Only statements can be planned.", "Leave the line out.")
    {
        Kind = ProblemKind.BadInput,
        Position = command.Position,
    };

    private static Problem Empty(string? file) => new("queries-missing", $"{file ?? "What was given"} holds no statement.",
        "There is nothing to plan.", "Give a statement with --sql, or a file of them with -f.")
    {
        Kind = ProblemKind.BadInput,
    };
}
