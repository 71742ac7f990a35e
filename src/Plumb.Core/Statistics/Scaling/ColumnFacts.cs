using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>What the rules of scaling look at in a column's statistics.</summary>
/// <remarks>It holds few values, so that the facts of a whole database fit into memory.</remarks>
internal readonly record struct ColumnFacts
{
    /// <summary>The share of rows in which it is NULL.</summary>
    public required float NullFraction { get; init; }

    /// <summary>How many different values there are; below zero, as a share of the rows.</summary>
    public required float Distinct { get; init; }

    /// <summary>The bytes that a value has on average.</summary>
    public required int Width { get; init; }

    /// <summary>How far the order on disk is that of values.</summary>
    public required float Correlation { get; init; }

    /// <summary>Whether a list of common values covers all rows.</summary>
    public required bool AllListed { get; init; }

    /// <summary>The least and the greatest value; or, where no histogram tells them, all common ones.</summary>
    public required ValueList<string> Ends { get; init; }

    public static ColumnFacts Of(ColumnStatistics column) => new()
    {
        NullFraction = column.NullFraction,
        Distinct = column.Distinct,
        Width = column.Width,
        Correlation = column.Correlation ?? 0,
        AllListed = column.Histogram.IsEmpty && !column.MostCommon.IsEmpty
            && column.NullFraction + column.MostCommonFrequencies.Sum() >= ScaleLimits.Everything,
        Ends = column.Histogram.IsEmpty ? column.MostCommon : Bounded(column.Histogram),
    };

    /// <summary>How many different values so many rows have.</summary>
    public double Count(double rows) => Distinct < 0 ? -Distinct * rows : Distinct;

    /// <summary>The least and the greatest place of the values on their line; false where they have none.</summary>
    public bool TryRange(ValueLine line, out decimal least, out decimal greatest)
    {
        (least, greatest) = (decimal.MaxValue, decimal.MinValue);
        foreach (var text in Ends)
        {
            if (!line.TryRead(text, out var place))
                return false;
            (least, greatest) = (Math.Min(least, place), Math.Max(greatest, place));
        }

        return least <= greatest;
    }

    private static ValueList<string> Bounded(ValueList<string> bounds)
    {
        var inner = bounds.Where(bound => !ValueLine.IsUnbounded(bound)).ToList();
        return inner.Count == 0 ? [] : [inner[0], inner[^1]];
    }
}
