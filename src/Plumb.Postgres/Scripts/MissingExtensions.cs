using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Scripts;

/// <summary>The extensions that the file makes and the scratch engine lacks: a file can do without one that it does not use.</summary>
internal sealed class MissingExtensions(LoadNotes notes)
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    /// <summary>Leaves one out.</summary>
    internal void Add(string name, PlacedStatement statement)
    {
        if (_places.TryAdd(name, statement.Place))
            notes.Add($"The extension {name} is left out, because the scratch engine does not have it", statement.Place);
    }

    /// <summary>Whether a statement that failed is about one of them and nothing else, such as its comment.</summary>
    internal bool Explains(PlacedStatement statement)
    {
        var at = statement.Words.IndexOf("EXTENSION");
        return at is 1 or 2 && statement.Words[0].Text is "COMMENT" or "ALTER" or "DROP" && statement.Words.NameAt(at + 1) is { } name && _places.ContainsKey(name);
    }

    /// <summary>What a statement failed of that misses something which one of them may bring; null when none was left out.</summary>
    internal PlumbException? Blame(PlacedStatement statement, PostgresException error) =>
        _places.Count > 0 && error.SqlState is PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.UndefinedFunction
            or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName
            ? ScriptProblems.ExtensionNeeded(statement.Statement, statement.File, _places, error)
            : null;
}
