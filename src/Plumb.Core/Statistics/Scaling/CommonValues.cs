namespace Plumb.Core.Statistics.Scaling;

/// <summary>The common values of a column, each with its share of the rows, and those that came to be besides.</summary>
internal sealed record CommonValues(ValueList<string> Values, ValueList<float> Shares, ValueList<string> Rest)
{
    /// <summary>Gives each value its part of what it had when there are more values, or more when there are fewer.</summary>
    /// <param name="growth">By how much the number of values grows.</param>
    /// <param name="distinct">The number of values before.</param>
    /// <param name="nulls">The share of rows without a value.</param>
    public CommonValues Thinned(double growth, double distinct, double nulls)
    {
        var sum = Shares.Sum(share => (double)share);
        var by = growth >= 1 ? 1 / growth : Math.Min(1 / growth, Math.Max(1, (1 - nulls) / sum));
        var kept = growth >= 1 ? Values.Count : Math.Max(1, (int)Math.Min(Values.Count, distinct * growth));
        var thinned = Values.Zip(Shares, (value, share) => (value, IsUsual(share, distinct) ? share : (float)(share * by)));
        return Ordered(thinned.Take(kept), []);
    }

    /// <summary>Lets values have copies along their line, as many as the list has room for; null where a value cannot be read.</summary>
    public CommonValues? Copied(double growth, double distinct, GrowingValues values, int most)
    {
        var (listed, seen, rest) = (new List<(string, float)>(), new HashSet<string>(), new List<string>());
        for (var i = 0; i < Values.Count; i++)
        {
            if (IsUsual(Shares[i], distinct) && seen.Add(Values[i]))
            {
                listed.Add((Values[i], Shares[i]));
                continue;
            }

            if (values.Copies(Values[i], most) is not { } copies)
                return null;

            var share = (float)(Shares[i] / Math.Max(growth, values.Whole));
            foreach (var copy in copies.Where(seen.Add))
            {
                if (listed.Count < Math.Max(most, Values.Count))
                    listed.Add((copy, share));
                else
                    rest.Add(copy);
            }
        }

        return Ordered(listed, values.Parted(rest, most));
    }

    private static CommonValues Ordered(IEnumerable<(string Value, float Share)> values, ValueList<string> rest)
    {
        var ordered = values.OrderByDescending(one => one.Share).ToList();
        return new([.. ordered.Select(one => one.Value)], [.. ordered.Select(one => one.Share)], rest);
    }

    /// <summary>A value that has far more than its fair share is one that is usual, and stays so however many others come.</summary>
    private static bool IsUsual(double share, double distinct) =>
        share >= ScaleLimits.UsualShare && share * distinct >= ScaleLimits.UsualTimes;
}
