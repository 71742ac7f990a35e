using System.Text.RegularExpressions;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>Takes secrets out of a subscription's connection string.</summary>
internal static partial class SubscriptionConnection
{
    private const string UriPattern = @"^\w+://";

    /// <summary>A parameter of the form <c>name=value</c>, whose value ends at a space unless it is quoted or escaped.</summary>
    private const string SecretWordPattern = @"(?:^|(?<=\s))\w*passw(?:or)?d\s*=\s*(?:'(?:[^'\\]|\\.)*'|(?:[^\s\\]|\\.)*)";

    /// <summary>A parameter of a URI; a name that is written with escapes may be any name.</summary>
    private const string SecretParameterPattern = @"(?<=[?&])[^=&]*(?:passw|%)[^=&]*=[^&]*&?";

    private const string UriPasswordPattern = @"(^\w+://[^:@/]*):[^@/]*@";

    /// <summary>The connection string without passwords; spaces that are left over stay.</summary>
    public static string WithoutSecrets(string connection) => (Uri().IsMatch(connection)
        ? UriPassword().Replace(SecretParameter().Replace(connection, ""), "$1@")
        : SecretWord().Replace(connection, "")).Trim();

    /// <summary>The same on the server, so that no password leaves it.</summary>
    public static Sql Withheld(Sql connection) =>
        $"""
        CASE WHEN {connection} ~ {new SqlValue(UriPattern)}
             THEN regexp_replace(regexp_replace({connection}, {new SqlValue(SecretParameterPattern)}, '', 'gi'), {new SqlValue(UriPasswordPattern)}, '\1@')
             ELSE regexp_replace({connection}, {new SqlValue(SecretWordPattern)}, '', 'gi') END
        """;

    [GeneratedRegex(UriPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Uri();

    [GeneratedRegex(SecretParameterPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretParameter();

    [GeneratedRegex(SecretWordPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretWord();

    [GeneratedRegex(UriPasswordPattern, RegexOptions.CultureInvariant)]
    private static partial Regex UriPassword();
}
