using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumb.Core.Statistics.Values;

/// <summary>A type whose values lie on a line: turns texts into places on it, and places into texts as the engine writes them.</summary>
public abstract partial record ValueLine
{
    /// <summary>Beyond it, places could not be reckoned with exactly.</summary>
    private const decimal Farthest = 1e24m;

    private ValueLine()
    {
    }

    /// <summary>The least place that the type can hold.</summary>
    public abstract decimal Least { get; }

    /// <summary>The greatest place that the type can hold.</summary>
    public abstract decimal Greatest { get; }

    /// <summary>Whether its values are points in time.</summary>
    public virtual bool IsTime => false;

    /// <summary>The line of a type, or none where its values have no places; the type as the engine writes it.</summary>
    public static ValueLine? Of(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Modifier().Replace(type, "") switch
        {
            "smallint" => new Whole(short.MinValue, short.MaxValue),
            "integer" => new Whole(int.MinValue, int.MaxValue),
            "bigint" or "oid" => new Whole(long.MinValue, long.MaxValue),
            "numeric" => new Fixed(),
            "double precision" => new Floating(Single: false),
            "real" => new Floating(Single: true),
            "date" => new Day(),
            "timestamp without time zone" => new Instant(Zone: ""),
            "timestamp with time zone" => new Instant(Zone: "+00"),
            _ => null,
        };
    }

    /// <summary>The line on which a value of an unknown type probably lies.</summary>
    public static ValueLine? Guess(string text)
    {
        ValueLine[] candidates = [new Whole(long.MinValue, long.MaxValue), new Fixed(), new Day(), new Instant(""), new Instant("+00")];
        return candidates.FirstOrDefault(line => line.TryRead(text, out var place) && line.Write(place, line.DigitsOf(text)) == text);
    }

    /// <summary>Finds the place of a value; false for infinities, and for what is too far away to be exact.</summary>
    public abstract bool TryRead(string text, out decimal place);

    /// <summary>Writes the value at the nearest place that the type can hold.</summary>
    /// <param name="place">The place.</param>
    /// <param name="digits">The digits behind the point that it shall have, where the type leaves that open.</param>
    public abstract string Write(decimal place, int digits = 0);

    /// <summary>The digits behind the point that a text has, where they are the value's own affair.</summary>
    public virtual int DigitsOf(string text) => 0;

    /// <summary>Whether a value stands at no place, but before or behind all others.</summary>
    public static bool IsUnbounded(string text) => text is "infinity" or "-infinity" or "Infinity" or "-Infinity" or "NaN";

    /// <summary>The nearest place that the type can hold.</summary>
    protected decimal Clamp(decimal place) => Math.Clamp(Math.Round(place, MidpointRounding.AwayFromZero), Least, Greatest);

    private static bool TryParse(string text, out decimal place) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out place)
        && Math.Abs(place) <= Farthest;

    [GeneratedRegex(@"\([0-9, -]+\)")]
    private static partial Regex Modifier();

    /// <summary>Whole numbers.</summary>
    public sealed record Whole(decimal Lowest, decimal Highest) : ValueLine
    {
        /// <inheritdoc/>
        public override decimal Least => Lowest;

        /// <inheritdoc/>
        public override decimal Greatest => Highest;

        /// <inheritdoc/>
        public override bool TryRead(string text, out decimal place) => TryParse(text, out place) && decimal.IsInteger(place);

        /// <inheritdoc/>
        public override string Write(decimal place, int digits = 0) => Clamp(place).ToString("0", CultureInfo.InvariantCulture);
    }

    /// <summary>Decimal numbers, each with its own number of digits.</summary>
    public sealed record Fixed : ValueLine
    {
        private const int MostDigits = 20;

        /// <inheritdoc/>
        public override decimal Least => -Farthest;

        /// <inheritdoc/>
        public override decimal Greatest => Farthest;

        /// <inheritdoc/>
        public override bool TryRead(string text, out decimal place) => TryParse(text, out place) && DigitsOf(text) <= MostDigits;

        /// <inheritdoc/>
        public override string Write(decimal place, int digits = 0) =>
            Math.Clamp(place, Least, Greatest).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public override int DigitsOf(string text) =>
            text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;
    }

    /// <summary>Binary numbers.</summary>
    /// <param name="Single">Whether they have four bytes, and not eight.</param>
    public sealed record Floating(bool Single) : ValueLine
    {
        private const decimal Nearest = 1e-9m;

        /// <inheritdoc/>
        public override decimal Least => -Farthest;

        /// <inheritdoc/>
        public override decimal Greatest => Farthest;

        /// <inheritdoc/>
        public override bool TryRead(string text, out decimal place) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out place)
            && Math.Abs(place) <= Farthest && (Math.Abs(place) >= Nearest || text is "0" or "-0");

        /// <inheritdoc/>
        public override string Write(decimal place, int digits = 0)
        {
            var text = Single
                ? ((float)Math.Clamp(place, Least, Greatest)).ToString("R", CultureInfo.InvariantCulture)
                : ((double)Math.Clamp(place, Least, Greatest)).ToString("R", CultureInfo.InvariantCulture);
            return text.Replace('E', 'e');
        }
    }

    /// <summary>Days.</summary>
    public sealed record Day : ValueLine
    {
        /// <inheritdoc/>
        public override decimal Least => CalendarText.FirstDay;

        /// <inheritdoc/>
        public override decimal Greatest => CalendarText.LastDay;

        /// <inheritdoc/>
        public override bool IsTime => true;

        /// <inheritdoc/>
        public override bool TryRead(string text, out decimal place) => CalendarText.TryReadDay(text, out place);

        /// <inheritdoc/>
        public override string Write(decimal place, int digits = 0) => CalendarText.WriteDay((long)Clamp(place));
    }

    /// <summary>Points in time, in millionths of a second.</summary>
    /// <param name="Zone">The zone that stands behind each, if one does: texts are read and written in it.</param>
    public sealed record Instant(string Zone) : ValueLine
    {
        /// <inheritdoc/>
        public override decimal Least => CalendarText.FirstDay * CalendarText.MicrosecondsOfDay;

        /// <inheritdoc/>
        public override decimal Greatest => CalendarText.LastInstantDay * CalendarText.MicrosecondsOfDay;

        /// <inheritdoc/>
        public override bool IsTime => true;

        /// <inheritdoc/>
        public override bool TryRead(string text, out decimal place) => CalendarText.TryReadInstant(text, Zone, out place);

        /// <inheritdoc/>
        public override string Write(decimal place, int digits = 0) => CalendarText.WriteInstant((long)Clamp(place), Zone);
    }
}
