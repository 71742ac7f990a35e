using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumb.Core.Statistics.Values;

/// <summary>Reads and writes days and points in time in the ISO form, over all the years that the engine knows.</summary>
/// <remarks>The framework's own dates end in the year 9999; a table that grows may pass it.</remarks>
internal static partial class CalendarText
{
    public const long MicrosecondsOfDay = 86_400_000_000;

    /// <summary>The first day that the engine can write, 1 January 4713 BC, counted from 1 January 1970.</summary>
    public static readonly long FirstDay = DayOf(-4712, 1, 1);

    /// <summary>The last day of the engine's calendar.</summary>
    public static readonly long LastDay = DayOf(5874897, 12, 31);

    /// <summary>The last day of which points in time can be counted from 1970 in 64 bits; the engine's own is 30 years later.</summary>
    public static readonly long LastInstantDay = DayOf(294245, 12, 31);

    public static bool TryReadDay(string text, out decimal day)
    {
        var match = Iso().Match(text);
        day = match.Success ? DayOf(match) : 0;
        return match.Success && !match.Groups["hour"].Success;
    }

    public static bool TryReadInstant(string text, string zone, out decimal microseconds)
    {
        var match = Iso().Match(text);
        microseconds = 0;
        if (!match.Success || !match.Groups["hour"].Success || match.Groups["zone"].Value != zone)
            return false;

        var seconds = (((Number(match, "hour") * 60) + Number(match, "minute")) * 60) + Number(match, "second");
        var fraction = long.Parse(match.Groups["fraction"].Value.PadRight(6, '0'), CultureInfo.InvariantCulture);
        microseconds = ((decimal)DayOf(match) * MicrosecondsOfDay) + (seconds * 1_000_000) + fraction;
        return true;
    }

    public static string WriteDay(long day)
    {
        var (year, month, dayOfMonth) = DateOf(day);
        var (shown, era) = year > 0 ? (year, "") : (1 - year, " BC");
        return string.Create(CultureInfo.InvariantCulture, $"{shown:0000}-{month:00}-{dayOfMonth:00}{era}");
    }

    public static string WriteInstant(long microseconds, string zone)
    {
        var day = Math.DivRem(microseconds, MicrosecondsOfDay, out var rest);
        if (rest < 0)
            (day, rest) = (day - 1, rest + MicrosecondsOfDay);
        var (seconds, fraction) = (rest / 1_000_000, rest % 1_000_000);
        var written = WriteDay(day);
        var (date, era) = written.EndsWith(" BC", StringComparison.Ordinal) ? (written[..^3], " BC") : (written, "");
        var behindPoint = fraction == 0 ? "" : "." + fraction.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture,
            $"{date} {seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{behindPoint}{zone}{era}");
    }

    private static long DayOf(Match match)
    {
        var year = Number(match, "year");
        return DayOf(match.Groups["era"].Success ? 1 - year : year, Number(match, "month"), Number(match, "day"));
    }

    private static long Number(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>Counts days in eras of 400 years, whose months are counted from March so that the leap day comes last.</summary>
    private static long DayOf(long year, long month, long day)
    {
        if (month <= 2)
            year--;
        var era = Floor(year, 400);
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * ((month + 9) % 12)) + 2) / 5) + day - 1;
        return (era * DaysOfEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - DaysBefore1970;
    }

    private static (long Year, long Month, long Day) DateOf(long day)
    {
        day += DaysBefore1970;
        var era = Floor(day, DaysOfEra);
        var dayOfEra = day - (era * DaysOfEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var fromMarch = ((5 * dayOfYear) + 2) / 153;
        var month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, dayOfYear - (((153 * fromMarch) + 2) / 5) + 1);
    }

    private const long DaysOfEra = 146097;
    private const long DaysBefore1970 = 719468;

    private static long Floor(long value, long by) => (value >= 0 ? value : value - by + 1) / by;

    [GeneratedRegex(@"^(?<year>\d{4,7})-(?<month>\d\d)-(?<day>\d\d)"
        + @"( (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(\.(?<fraction>\d{1,6}))?(?<zone>[+-]\d\d(:\d\d){0,2})?)?(?<era> BC)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
