using System.Text.RegularExpressions;
using Npgsql;

namespace Plumb.Postgres.Scripts;

/// <summary>Finds the role that a statement misses.</summary>
internal static partial class MissingRole
{
    /// <summary>Its name, or null when the error is another; the server speaks English because Plumb starts it so.</summary>
    internal static string? Of(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.InvalidParameterValue && Sentence().Match(error.MessageText) is { Success: true } match
            ? match.Groups["name"].Value
            : null;

    [GeneratedRegex("""^role "(?<name>.+)" does not exist$""", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
