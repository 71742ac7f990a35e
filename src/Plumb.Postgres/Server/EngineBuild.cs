using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumb.Postgres.Server;

/// <summary>Which build of PostgreSQL an engine is.</summary>
/// <param name="Major">The major version, such as 15.</param>
/// <param name="Text">All that the program says of itself, such as <c>15.18 (Debian 15.18-1)</c>.</param>
public sealed partial record EngineBuild(int Major, string Text)
{
    /// <summary>The oldest major version that Plumb works with.</summary>
    public const int Oldest = 14;

    /// <summary>The newest major version that Plumb works with.</summary>
    public const int Newest = 18;

    /// <summary>Whether Plumb works with it.</summary>
    public bool IsSupported => Major is >= Oldest and <= Newest;

    /// <summary>Reads what <c>postgres --version</c> prints; null when that is something else.</summary>
    public static EngineBuild? Parse(string printed) =>
        Printed().Match(printed) is { Success: true } match
            ? new(int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["all"].Value.TrimEnd())
            : null;

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"\(PostgreSQL\) (?<all>(?<major>\d{1,3})[^\r\n]*)")]
    private static partial Regex Printed();
}
