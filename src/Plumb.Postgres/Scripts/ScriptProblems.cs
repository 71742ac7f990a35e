using System.Text;
using Npgsql;
using Plumb.Core.Problems;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Scripts;

/// <summary>What can be wrong with what a script asks for.</summary>
internal static class ScriptProblems
{
    private const string RefusedWhy =
        "A file that is read must not reach files, programs or other servers, nor rule its own, so its statements run as a role without special rights.";

    private const string RefusedFix = "Remove the statement from the file, or load the file into a server of your own and name that server instead.";

    internal static PlumbException CommandInStatement(SourcePosition position) =>
        At(position, Bad("psql-command-in-statement", "A command of psql stands inside a statement.",
            "A backslash outside quotes is psql's sign, and only psql can follow it.",
            "End the statement with a semicolon and remove the command."));

    internal static PlumbException Command(ScriptItem.PsqlCommand command) => command.Name switch
    {
        "!" => At(command.Position, new("psql-command-refused", @"The file asks psql to run a program with \!.", RefusedWhy, "Remove the line.") { Kind = ProblemKind.Refused }),
        "i" or "ir" or "include" or "include_relative" => At(command.Position, Bad("psql-command-unknown",
            $@"The file includes another with \{command.Name}.", "Plumb reads one stream of statements, and no file that a file names.",
            "Put the other file's text in its place.")),
        "copy" => At(command.Position, new("psql-command-refused", @"The file reads or writes another file with \copy.", RefusedWhy, "Remove the line.") { Kind = ProblemKind.Refused }),
        var name => At(command.Position, Bad("psql-command-unknown", $@"Only psql can follow the command \{name}.",
            "What comes after it may depend on it.", "Remove the line, or write what it stands for.")),
    };

    internal static PlumbException Rollback(ScriptItem.Statement statement, string? file) =>
        At(statement.PositionOf(0, file), Bad("rollback-unsupported", "The file takes statements back with ROLLBACK.",
            "Plumb carries out each statement for itself, so nothing can be taken back.", "Remove ROLLBACK and the statements that it undoes."));

    internal static PlumbException Refused(ScriptItem.Statement statement, string? file, string what, PostgresException? error) =>
        new(new Problem("statement-refused", $"Plumb does not run a statement of the file: {what}.", RefusedWhy, RefusedFix)
        {
            Kind = ProblemKind.Refused,
            Position = Position(statement, file, error),
            EngineCode = error?.SqlState,
        }, error);

    internal static PlumbException ExtensionMissing(ScriptItem.Statement statement, string? file, string name, PostgresException error) =>
        new(new Problem("extension-missing", $"The scratch engine does not have the extension {name}.",
            "The file makes it, and what follows may need it.",
            $"Install {name} for a PostgreSQL on this machine and name that with --engine, or inspect a live database that has it.")
        {
            Kind = ProblemKind.EngineFailed,
            Position = Position(statement, file, error),
            EngineCode = error.SqlState,
        }, error);

    /// <summary>A statement that may need what an extension would have brought.</summary>
    internal static PlumbException ExtensionNeeded(
        ScriptItem.Statement statement, string? file, IReadOnlyDictionary<string, string> missing, PostgresException error) =>
        new(new Problem("extension-missing", EngineWords.Sentence(error.MessageText),
            $"The scratch engine does not have {string.Join(", ", missing.Select(pair => $"{pair.Key} (made in {pair.Value})"))}, which may bring it.",
            $"Install {string.Join(" and ", missing.Keys)} for a PostgreSQL on this machine and name that with --engine, or inspect a live database that has it.")
        {
            Kind = ProblemKind.EngineFailed,
            Position = Position(statement, file, error),
            EngineCode = error.SqlState,
        }, error);

    /// <summary>An error of the engine at the statement, or at the very word where the engine saw it.</summary>
    internal static PlumbException FromEngine(ScriptItem.Statement statement, string? file, PostgresException error)
    {
        var position = Position(statement, file, error);
        if (error.SqlState[..2] is "08" or "53" or "57" or "58" && DriverErrors.Explain(error) is { } failure)
            return new(failure.Problem with { Position = position }, error);

        var endsInside = !statement.HasSemicolon && error.SqlState == PostgresErrorCodes.SyntaxError && error.MessageText.EndsWith("at end of input", StringComparison.Ordinal);
        var problem = endsInside
            ? ScriptFileProblems.BreaksOff("a statement", statement.PositionOf(0, file)).Problem with { Position = Position(statement, file, null) }
            : BareName(error) ?? Bad("statement-failed", EngineWords.Sentence(error.MessageText),
                WithEnd(statement, EngineWords.Reason(error) ?? "PostgreSQL does not accept this statement of the file."),
                IsTooDeep(error) ? "Break the statement up: it is nested deeper than PostgreSQL can follow." : Fix(error.SqlState)) with
            { Position = position };
        return new(problem with { EngineCode = error.SqlState }, error);
    }

    /// <summary>The last semicolon may be missing, but then the rest of the statement may be as well.</summary>
    private static string WithEnd(ScriptItem.Statement statement, string why) =>
        statement.HasSemicolon ? why : $"{why} The file ends here without a semicolon, so it may have been cut off.";

    /// <summary>The parser calls what it has no room for a syntax error.</summary>
    private static bool IsTooDeep(PostgresException error) =>
        error.SqlState == PostgresErrorCodes.StatementTooComplex
        || (error.SqlState == PostgresErrorCodes.SyntaxError && error.MessageText.StartsWith("memory exhausted", StringComparison.Ordinal));

    /// <summary>A function that the engine put in place of its call, and whose names the search path does not lead to.</summary>
    private static Problem? BareName(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.UndefinedObject
        && error.Where is { } where && where.StartsWith("SQL function ", StringComparison.Ordinal) && where.Split('"') is [_, var function, ..]
            ? Bad("statement-failed", EngineWords.Sentence(error.MessageText),
                $"The statement runs the function {function}, which names it without a schema, and the search path of the file does not lead there.",
                $"Write the schemas into the function {function}, or add SET search_path to it.")
            : null;

    private static string Fix(string state) => state switch
    {
        PostgresErrorCodes.SyntaxError => "Correct the statement; the engine may be older than the one that the file was written for.",
        PostgresErrorCodes.UndefinedFunction => "Make it earlier in the file, or cast the arguments to the types that it takes.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.InvalidSchemaName
            => "Make that object earlier in the file, or name the file that makes it first.",
        PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.DuplicateFunction or PostgresErrorCodes.DuplicateSchema
            => "Remove one of the two statements that make it.",
        _ => "Correct the statement.",
    };

    /// <summary>PostgreSQL counts characters from 1, .NET counts halves of some from 0.</summary>
    private static SourcePosition Position(ScriptItem.Statement statement, string? file, PostgresException? error)
    {
        var offset = 0;
        for (var left = (error?.Position ?? 1) - 1; left > 0 && offset < statement.Text.Length; left--)
            offset += char.IsHighSurrogate(statement.Text[offset]) ? 2 : 1;
        var position = statement.PositionOf(offset, file);
        return MayHoldSecret(statement.Text) ? position with { LineText = Masked(position.LineText) } : position;
    }

    private static bool MayHoldSecret(string text) =>
        text.Contains("password", StringComparison.OrdinalIgnoreCase) || text.Contains("subscription", StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts asterisks into strings; the caret under the line stays where it is.</summary>
    private static string Masked(string line)
    {
        var text = new StringBuilder(line.Length);
        var lexer = new SqlLexer(line);
        while (lexer.Read(out var token))
            text.Append(token.Kind is SqlTokenKind.Text or SqlTokenKind.DollarText ? new string('*', token.Length) : token.In(line).ToString());
        return text.ToString();
    }

    private static Problem Bad(string code, string what, string why, string fix) => new(code, what, why, fix) { Kind = ProblemKind.BadInput };

    private static PlumbException At(SourcePosition position, Problem problem) => new(problem with { Position = position });
}
