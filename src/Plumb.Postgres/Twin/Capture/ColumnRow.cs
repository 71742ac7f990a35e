using Plumb.Core.Statistics;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Takes the statistics of one column out of a row.</summary>
internal static class ColumnRow
{
    public static ColumnStatistics Take(Row row, Identifier column, int position, bool inherited)
    {
        var (nulls, width, distinct) = (row.Float(), row.Int(), row.Float());
        var (common, frequencies, histogram, correlation) = (row.Texts(), row.Floats(), row.Texts(), row.Floats());
        var (elements, elementFrequencies, counts) = (row.Texts(), row.Floats(), row.Floats());
        var (bounds, lengths, empty) = (row.Texts(), row.Texts(), row.Floats());
        return new()
        {
            Column = column,
            Position = position,
            Inherited = inherited,
            NullFraction = nulls,
            Width = width,
            Distinct = distinct,
            MostCommon = [.. common],
            MostCommonFrequencies = [.. frequencies],
            Histogram = [.. histogram],
            Correlation = correlation is [var only, ..] ? only : null,
            Elements = elements.Length + counts.Length == 0
                ? null
                : new() { MostCommon = [.. elements], Frequencies = [.. elementFrequencies], Counts = [.. counts] },
            Ranges = bounds.Length + lengths.Length + empty.Length == 0
                ? null
                : new() { Bounds = [.. bounds], Lengths = [.. lengths], EmptyFraction = empty is [var share, ..] ? share : 0 },
            Foreign = [.. row.Ints()],
        };
    }
}
