namespace Plumb.Core.Statistics.Indexes;

/// <summary>How rows are spread over the keys of an index, its columns taken to be independent of each other.</summary>
internal static class KeyGroups
{
    /// <summary>The most common values that are followed one by one in the first column, and in each one behind it.</summary>
    private static readonly int[] Followed = [1000, 40, 5, 0];

    public static IReadOnlyList<KeyGroup> Of(IndexShape shape)
    {
        var keys = shape.Columns.Take(shape.Keys).ToArray();
        if (shape.Groups is { } known)
        {
            var groups = Math.Clamp(known, 1, Math.Max(1, shape.Rows));
            return [new(groups, shape.Rows / groups, HasNulls: false)];
        }

        var found = new List<KeyGroup>();
        Add(found, keys, 0, shape.Rows, shape.Rows, times: 1, hasNulls: false);
        return found;
    }

    /// <summary>Adds the groups of some rows that are alike in the columns before this one.</summary>
    private static void Add(List<KeyGroup> found, IndexedColumn[] keys, int at, double rows, double all, double times, bool hasNulls)
    {
        if (rows <= 0 || times <= 0)
            return;
        if (at == keys.Length || rows <= 1)
        {
            // Less than a row each: so many fewer of them are met at all.
            found.Add(new(times * Math.Min(rows, 1), Math.Max(rows, 1), hasNulls));
            return;
        }

        var column = keys[at];
        Add(found, keys, at + 1, rows * column.NullFraction, all, times, hasNulls: true);
        double commonShare = 0;
        var followed = Math.Min(column.MostCommon.Count, Followed[Math.Min(at, Followed.Length - 1)]);
        foreach (var share in column.MostCommon.Span[..followed])
        {
            Add(found, keys, at + 1, rows * share, all, times, hasNulls);
            commonShare += share;
        }

        var restRows = rows * Math.Max(0, 1 - column.NullFraction - commonShare);
        var restValues = Met(Math.Max(1, column.Distinct - followed), restRows, all * Math.Max(0, 1 - column.NullFraction - commonShare));
        Add(found, keys, at + 1, restRows / restValues, all, times * restValues, hasNulls);
    }

    /// <summary>How many of the values are met in some of the rows, when each has its even share of all.</summary>
    private static double Met(double values, double rows, double all)
    {
        if (rows >= all)
            return Math.Max(1, Math.Min(values, rows));
        var each = Math.Max(1, all / values);
        return Math.Max(1, values * (1 - Math.Pow(1 - rows / all, each)));
    }
}
