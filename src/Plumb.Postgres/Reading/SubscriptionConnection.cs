using System.Text.RegularExpressions;

namespace Plumb.Postgres.Reading;

/// <summary>Takes secrets out of a subscription's connection string.</summary>
internal static partial class SubscriptionConnection
{
    /// <summary>The connection string without passwords; spaces that are left over stay.</summary>
    public static string WithoutSecrets(string connection)
    {
        var words = SecretWord().Replace(connection, "");
        return UriPassword().Replace(words, "$1@").Trim();
    }

    [GeneratedRegex(@"(?:^|(?<=[\s?&]))\w*passw(?:or)?d\s*=\s*(?:'(?:[^'\\]|\\.)*'|[^\s&]*)&?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretWord();

    [GeneratedRegex(@"(^\w+://[^:@/]*):[^@/]*@", RegexOptions.CultureInvariant)]
    private static partial Regex UriPassword();
}
