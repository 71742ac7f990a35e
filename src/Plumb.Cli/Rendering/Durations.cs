using System.Globalization;

namespace Plumb.Cli.Rendering;

/// <summary>Says how long something takes, as exactly as a person wants to know.</summary>
internal static class Durations
{
    /// <summary>Such as <c>40 ms</c>, <c>1.2 s</c>, <c>3 min 5 s</c>, <c>2 h 10 min</c>.</summary>
    public static string Of(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min"),
    };
}
