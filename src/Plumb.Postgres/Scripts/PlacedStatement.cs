namespace Plumb.Postgres.Scripts;

/// <summary>A statement with its words, its treatment and the file that holds it.</summary>
internal sealed class PlacedStatement(ScriptItem.Statement statement, string? file, bool backslashEscapes)
{
    internal ScriptItem.Statement Statement { get; } = statement;

    internal string? File { get; } = file;

    internal StatementWords Words { get; } = StatementWords.Of(statement.Text);

    internal string Text => Statement.Text;

    internal StatementTreatment Treatment => StatementRules.Of(Words);

    /// <summary>Where it is, in words.</summary>
    internal string Place => File is null ? $"line {Statement.Line}" : $"{File}:{Statement.Line}";

    /// <summary>Whether its strings may mean something else to a session with the usual settings, such as the superuser's.</summary>
    internal bool IsAmbiguous { get; } = backslashEscapes && statement.Text.Contains('\\', StringComparison.Ordinal);

    /// <summary>Whether it can run code that sets a search path.</summary>
    internal bool MayChangePath => Words[0].Text is not ("CREATE" or "ALTER" or "COMMENT" or "GRANT" or "REVOKE");
}
