namespace Plumb.Core.Statistics.Scaling;

/// <summary>Scales the statistics of one column by how its values change.</summary>
/// <param name="rows">The rows before.</param>
/// <param name="factor">By how much they grow.</param>
/// <param name="most">How many values a list holds at most.</param>
internal sealed class ColumnScaler(double rows, double factor, int most)
{
    /// <summary>Whether some value came to the end of its type.</summary>
    public bool Overflows { get; private set; }

    /// <summary>Whether values should have gone on, but could not be read.</summary>
    public bool Unreadable { get; private set; }

    public ColumnStatistics Scale(ColumnStatistics column, ColumnGrowth growth)
    {
        var values = growth.Spread is { } spread && spread.Factor != 1 ? spread.Begin() : null;
        var common = Common(column, growth.Factor, values);
        var scaled = column with
        {
            Distinct = Distinct(column, growth.Factor),
            MostCommon = common.Values,
            MostCommonFrequencies = common.Shares,
            Histogram = column.Histogram.IsEmpty ? common.Rest : Histogram(column.Histogram, values),
        };
        Overflows |= values?.Overflows ?? false;
        return scaled;
    }

    private ValueList<string> Histogram(ValueList<string> bounds, GrowingValues? values)
    {
        if (values is null)
            return bounds;

        var extended = values.Extend(bounds, Math.Max(most, bounds.Count - 1));
        Unreadable |= extended is null;
        return extended ?? bounds;
    }

    private float Distinct(ColumnStatistics column, double growth)
    {
        var filled = rows * factor * (1 - column.NullFraction);
        if (column.Distinct == 0 || filled <= 0 || (column.Distinct < 0 && Same(growth, factor)) || (column.Distinct > 0 && growth == 1))
            return column.Distinct;

        var count = Math.Max(1, Math.Min(ColumnFacts.Of(column).Count(rows) * growth, filled));
        return column.Distinct < 0 && growth != 1 ? (float)-Math.Min(1, count / (rows * factor)) : (float)count;
    }

    private CommonValues Common(ColumnStatistics column, double growth, GrowingValues? values)
    {
        var common = new CommonValues(column.MostCommon, column.MostCommonFrequencies, []);
        var distinct = ColumnFacts.Of(column).Count(rows);
        if (column.MostCommon.IsEmpty || growth == 1)
            return common;
        if (values is null || growth < 1)
            return common.Thinned(growth, distinct, column.NullFraction);

        var copied = common.Copied(growth, distinct, values, most);
        Unreadable |= copied is null;
        return copied ?? common.Thinned(growth, distinct, column.NullFraction);
    }

    private static bool Same(double left, double right) => Math.Abs(left - right) <= 1e-9 * Math.Max(left, right);
}
