using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Lets the values of a column that always grows go on as they did so far.</summary>
/// <remarks>
/// What there is becomes the first part of what will be; the rest are copies of it, each moved on by the same distance. A column whose
/// partitions have fixed bounds in time fills up instead: its numbers are drawn apart from where they begin.
/// </remarks>
/// <param name="line">The line on which the values lie.</param>
/// <param name="factor">How often the old values go into the new.</param>
/// <param name="period">How far a copy is moved.</param>
/// <param name="origin">Where the numbers begin that are drawn apart; null where copies are made.</param>
internal sealed class GrowingValues(ValueLine line, double factor, decimal period, decimal? origin)
{
    /// <summary>Whether some value came to the end of its type.</summary>
    public bool Overflows { get; private set; }

    /// <summary>The bounds that part the new values into groups of the same size; null where the old ones cannot be read.</summary>
    public ValueList<string>? Extend(ValueList<string> bounds, int most)
    {
        var (before, behind) = (Unbounded(bounds), Unbounded(bounds.Reverse()));
        var inner = bounds.Skip(before).Take(bounds.Count - before - behind).ToArray();
        if (inner.Length < 2 || Places(inner) is not { } places)
            return null;

        var digits = inner.Max(line.DigitsOf);
        var count = Math.Max(inner.Length, (int)Math.Min(most + 1, (long)(inner.Length * factor)));
        var extended = new List<string>(bounds.Take(before));
        var last = decimal.MinValue;
        for (var i = 0; i < count; i++)
            extended.Add(Write(last = Math.Max(last, Quantile(places, i, count - 1)), digits));
        return [.. extended, .. bounds.Skip(bounds.Count - behind)];
    }

    /// <summary>How many copies there are that are whole.</summary>
    public int Whole => origin is null ? Math.Max(1, (int)factor) : 1;

    /// <summary>A value in each of the copies that are whole, or in so many of them; null where it cannot be read.</summary>
    public ValueList<string>? Copies(string value, int most)
    {
        if (!line.TryRead(value, out var place))
            return null;

        var digits = line.DigitsOf(value);
        var count = Math.Min(Whole, most);
        return Enumerable.Range(0, count).Select(copy => Write(Moved(place, (int)((long)copy * Whole / count)), digits)).ToValueList();
    }

    /// <summary>Bounds that part some values into groups of the same size; none where there are too few.</summary>
    public ValueList<string> Parted(List<string> values, int most)
    {
        if (values.Count < 2 || Places([.. values]) is not { } places)
            return [];

        Array.Sort(places);
        var (digits, count) = (values.Max(line.DigitsOf), Math.Min(places.Length, most + 1));
        return Enumerable.Range(0, count)
            .Select(i => line.Write(places[(long)i * (places.Length - 1) / (count - 1)], digits)).ToValueList();
    }

    private decimal[]? Places(string[] bounds)
    {
        var places = new decimal[bounds.Length];
        for (var i = 0; i < bounds.Length; i++)
        {
            if (!line.TryRead(bounds[i], out places[i]))
                return null;
        }

        return places;
    }

    /// <summary>The value below which lies the share <paramref name="part"/> / <paramref name="of"/> of the new values.</summary>
    private decimal Quantile(decimal[] places, int part, int of)
    {
        if (origin is not null)
            return Moved(Within(places, (decimal)part / of), 0);

        var position = (decimal)part * (decimal)factor / of;
        var copy = decimal.Floor(position);
        if (part == of && copy == position)
            copy--;
        return Within(places, position - copy) + (copy * period);
    }

    private static decimal Within(decimal[] places, decimal share)
    {
        var position = share * (places.Length - 1);
        var index = Math.Min((int)position, places.Length - 2);
        return places[index] + ((places[index + 1] - places[index]) * (position - index));
    }

    private decimal Moved(decimal place, int copy) =>
        origin is { } from ? from + ((place - from) * (decimal)factor) : place + (copy * period);

    private string Write(decimal place, int digits)
    {
        Overflows |= place > line.Greatest;
        return line.Write(place, digits);
    }

    private static int Unbounded(IEnumerable<string> bounds) => bounds.TakeWhile(ValueLine.IsUnbounded).Count();
}
