using System.Globalization;
using System.Text.Json;

namespace Plumb.Core.Plans.Json;

/// <summary>Reads and writes numbers so that each is written again as the same number.</summary>
/// <remarks>
/// The engine prints every digit of a large number, and so do we: the shortest text that gives the same bits is another number.
/// </remarks>
internal static class ExactNumber
{
    private const double AllDigitsFrom = 1e15;

    /// <summary>The number, or null when it has more digits than can be kept.</summary>
    public static double? Of(JsonElement element)
    {
        if (!element.TryGetDouble(out var value) || !double.IsFinite(value))
            return null;
        if (Math.Abs(value) < AllDigitsFrom && element.TryGetDecimal(out var exact) && exact == (decimal)value)
            return value;
        return IsSame(element.GetRawText(), Written(value)) ? value : null;
    }

    public static void Write(Utf8JsonWriter json, double value)
    {
        if (Math.Abs(value) < AllDigitsFrom)
            json.WriteNumberValue(value);
        else
            json.WriteRawValue(Written(value));
    }

    private static string Written(double value) =>
        value.ToString(Math.Abs(value) < AllDigitsFrom ? "R" : "F0", CultureInfo.InvariantCulture);

    private static bool IsSame(string one, string other) =>
        Decimal(one) is { } left && Decimal(other) is { } right ? left == right : WithoutZeros(one) == WithoutZeros(other);

    private static decimal? Decimal(string text) =>
        text.Length < 28 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string WithoutZeros(string text) => text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
}
