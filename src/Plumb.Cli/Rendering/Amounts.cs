using System.Globalization;

namespace Plumb.Cli.Rendering;

/// <summary>Says how much there is of something.</summary>
internal static class Amounts
{
    /// <summary>Such as <c>3 of 12 kinds</c> or <c>1.5 of 23.7 MB</c>.</summary>
    public static string Of(long done, long total, string unit) => unit == "bytes"
        ? string.Create(CultureInfo.InvariantCulture, $"{done / Megabyte:0.0} of {total / Megabyte:0.0} MB")
        : $"{Number(done)} of {Number(total)} {unit}";

    /// <summary>Such as <c>3 kinds</c> or <c>1.5 MB</c>.</summary>
    public static string Of(long done, string unit) => unit == "bytes"
        ? string.Create(CultureInfo.InvariantCulture, $"{done / Megabyte:0.0} MB")
        : $"{Number(done)} {unit}";

    /// <summary>Such as <c>1 table</c> or <c>12,000 tables</c>.</summary>
    public static string Count(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>A whole number with a comma between thousands.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>12 kB</c>, <c>3.4 MB</c> or <c>10.0 TB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} bytes",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.0} MB"),
        < 1_000_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e12:0.0} TB"),
    };

    private const double Megabyte = 1_000_000;
}
