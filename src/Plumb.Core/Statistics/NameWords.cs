using System.Text.RegularExpressions;

namespace Plumb.Core.Statistics;

/// <summary>Takes a name such as <c>orderDate</c> or <c>ORDER_DATE</c> apart into its words.</summary>
internal static partial class NameWords
{
    /// <summary>The words, in small letters.</summary>
    public static string[] Of(string name) => [.. Word().Matches(name).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|[0-9]+")]
    private static partial Regex Word();
}
