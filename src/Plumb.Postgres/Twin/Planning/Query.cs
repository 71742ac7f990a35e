using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>A statement to plan, and where it stands.</summary>
internal sealed record Query(ScriptItem.Statement Statement, string? File)
{
    /// <summary>Beginnings of the statements that have plans.</summary>
    private static readonly string[] Plannable = ["SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "WITH", "TABLE"];

    private readonly StatementWords _words = StatementWords.Of(Statement.Text);

    /// <summary>Where it is, in words.</summary>
    public string Place => (File is null ? $"line {Statement.Line}" : $"{File}:{Statement.Line}") + (Statement.Column == 1 ? "" : $":{Statement.Column}");

    public SqlExpression Sql => new(Statement.Text);

    /// <summary>Why it has no plan, or null where it may have one.</summary>
    public Problem? Refusal()
    {
        var first = _words.All.SkipWhile(word => word.IsSign("(")).FirstOrDefault();
        return Plannable.Any(first.Is) ? null : new("statement-without-plan", $"{first.Text} has no plan.",
            "Only SELECT, INSERT, UPDATE, DELETE, MERGE, VALUES and TABLE have one, and nothing is ever run on a twin.",
            first.Is("EXPLAIN") ? "Give the statement without EXPLAIN." : "Leave the statement out.")
        {
            Kind = ProblemKind.BadInput,
            Position = Statement.PositionOf(first.Start, File),
        };
    }

    /// <summary>Tells what the server says against it, pointing at the place if the server does.</summary>
    public Problem Failed(Npgsql.PostgresException error, int prefix) => new("statement-failed", $"{error.MessageText.TrimEnd('.')}.",
        error.Detail ?? "The twin's server does not take the statement.", error.Hint ?? "Correct the statement.")
    {
        Kind = ProblemKind.BadInput,
        EngineCode = error.SqlState,
        Position = Statement.PositionOf(Math.Max(0, error.Position - 1 - prefix), File),
    };
}
