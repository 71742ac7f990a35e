using Plumb.Core.Problems;

namespace Plumb.Postgres.Scripts;

/// <summary>What can be wrong with what a script asks for.</summary>
internal static class ScriptProblems
{
    internal static PlumbException CommandInStatement(SourcePosition position) =>
        At(position, new("psql-command-in-statement", "A command of psql stands inside a statement.",
            "A backslash outside quotes is psql's sign, and only psql can follow it.",
            "End the statement with a semicolon and remove the command.") { Kind = ProblemKind.BadInput });

    private static PlumbException At(SourcePosition position, Problem problem) => new(problem with { Position = position });
}
