using System.Text;
using Plumb.Core.Statistics;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>How wide the values of a column are, by those that its statistics hold.</summary>
internal static class ColumnWidths
{
    private const int Samples = 64;
    private const int ShortHeader = 1;
    private const int LongHeader = 4;
    private const int LongestShortValue = 126;
    private const int DigitsTogether = 4;

    /// <summary>A sample of widths with the average that is known, the common values first.</summary>
    public static ValueList<float> Of(ColumnStatistics column, string type)
    {
        var common = column.MostCommon
            .Zip(column.MostCommonFrequencies, (value, share) => (Width: WidthOf(value, type), Share: (double)share)).ToList();
        var rest = Math.Max(0, 1 - column.NullFraction - common.Sum(value => value.Share));
        var others = column.Histogram.Select(value => (Width: WidthOf(value, type), Share: rest / column.Histogram.Count));
        var known = common.Concat(others).OrderBy(value => value.Width).ToArray();
        var whole = known.Sum(value => value.Share);
        if (known.Length == 0 || whole <= 0)
            return [];

        var mean = known.Sum(value => value.Width * value.Share) / whole;
        var scale = IsExact(type) && Math.Abs((mean / column.Width) - 1) < 0.25 ? 1 : column.Width / mean;
        return [.. Spread(known, whole).Select(width => (float)(width * scale))];
    }

    private static IEnumerable<double> Spread((double Width, double Share)[] known, double whole)
    {
        var (at, sum) = (0, known[0].Share);
        for (var sample = 0; sample < Samples; sample++)
        {
            while (at < known.Length - 1 && sum < whole * (sample + 0.5) / Samples)
                sum += known[++at].Share;
            yield return known[at].Width;
        }
    }

    private static bool IsExact(string type) => type is "text" or "varchar" or "bpchar" or "numeric" or "bytea";

    private static double WidthOf(string value, string type)
    {
        double bytes = type switch
        {
            "numeric" => NumericBytes(value),
            "bytea" => Math.Max(0, (value.Length - 2) / 2),
            _ => Encoding.UTF8.GetByteCount(value),
        };
        return bytes + (bytes + ShortHeader > LongestShortValue ? LongHeader : ShortHeader);
    }

    /// <summary>A header, and two bytes for each four decimal digits that count, in groups from the point.</summary>
    private static double NumericBytes(string value)
    {
        var digits = value.TrimStart('-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0');
        var fraction = point < 0 ? "" : digits[(point + 1)..].TrimEnd('0');
        if (fraction.Length == 0)
            whole = Trimmed(whole);
        return 2 + (2 * (Groups(whole) + Groups(fraction)));
    }

    private static int Groups(string digits) => (digits.Length + DigitsTogether - 1) / DigitsTogether;

    /// <summary>Groups of four zeroes at the end are not kept.</summary>
    private static string Trimmed(string whole)
    {
        var kept = whole.Length;
        while (kept >= DigitsTogether && whole[(kept - DigitsTogether)..kept] == "0000")
            kept -= DigitsTogether;
        return whole[..kept];
    }
}
