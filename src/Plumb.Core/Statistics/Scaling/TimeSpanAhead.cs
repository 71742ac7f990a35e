using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Problems;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>How far in the future a database shall be seen.</summary>
public static partial class TimeSpanAhead
{
    private const double DaysOfMonth = 365.25 / 12;

    /// <summary>Reads <c>+24months</c>, <c>+90 days</c>, <c>+2y</c>.</summary>
    /// <exception cref="PlumbException">It is not of that form.</exception>
    public static TimeSpan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Span().Match(text.Trim());
        if (!match.Success || !double.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var number) || number > 1200)
            throw new PlumbException(ScaleProblems.NoSpan(text));
        return TimeSpan.FromDays(number * match.Groups[2].Value[0] switch
        {
            'd' or 'D' => 1,
            'w' or 'W' => 7,
            'm' or 'M' => DaysOfMonth,
            _ => DaysOfMonth * 12,
        });
    }

    [GeneratedRegex(@"^\+?\s*([0-9]+(?:\.[0-9]+)?)\s*(d(?:ays?)?|w(?:eeks?)?|m(?:on(?:ths?)?)?|y(?:ears?)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
