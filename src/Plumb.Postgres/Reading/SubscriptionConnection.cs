using System.Text.RegularExpressions;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>Takes secrets out of a subscription's connection string.</summary>
internal static partial class SubscriptionConnection
{
    private const string SecretWordPattern = @"(?:^|(?<=[\s?&]))\w*passw(?:or)?d\s*=\s*(?:'(?:[^'\\]|\\.)*'|[^\s&]*)&?";

    private const string UriPasswordPattern = @"(^\w+://[^:@/]*):[^@/]*@";

    /// <summary>The connection string without passwords; spaces that are left over stay.</summary>
    public static string WithoutSecrets(string connection)
    {
        var words = SecretWord().Replace(connection, "");
        return UriPassword().Replace(words, "$1@").Trim();
    }

    /// <summary>The same on the server, so that no password leaves it.</summary>
    public static Sql Withheld(Sql connection) =>
        $"regexp_replace(regexp_replace({connection}, {new SqlValue(SecretWordPattern)}, '', 'gi'), {new SqlValue(UriPasswordPattern)}, '\\1@')";

    [GeneratedRegex(SecretWordPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretWord();

    [GeneratedRegex(UriPasswordPattern, RegexOptions.CultureInvariant)]
    private static partial Regex UriPassword();
}
