namespace Plumb.Core.Statistics.Indexes;

/// <summary>The bytes of one entry of an index, with its header and up to where the next may begin.</summary>
internal static class TupleWidth
{
    private const int Header = 8;
    private const int HeaderWithNulls = 16;
    private const int Samples = 64;
    private const int LongestShortValue = 126;

    /// <summary>The size of an entry without NULLs, as a sample that stands for all.</summary>
    public static int[] Of(IEnumerable<IndexedColumn> columns, int reserved = 0)
    {
        var all = columns.ToArray();
        if (all.All(column => column.Length is not null))
            return [Measure(all, sample: 0, Header, reserved)];

        var sizes = new int[Samples];
        for (var sample = 0; sample < Samples; sample++)
            sizes[sample] = Measure(all, sample, Header, reserved);
        return sizes;
    }

    /// <summary>The size of an entry some of whose columns are NULL, on average.</summary>
    public static int WithNulls(IEnumerable<IndexedColumn> columns)
    {
        double bytes = HeaderWithNulls;
        foreach (var column in columns)
            bytes += column.Width * (1 - column.NullFraction);
        return IndexPage.Aligned(bytes);
    }

    private static int Measure(IndexedColumn[] columns, int sample, int header, int reserved)
    {
        double offset = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var width = WidthOf(columns[i], sample, i);
            if (columns[i].Length is not null || width > LongestShortValue)
                offset = Math.Ceiling(offset / columns[i].Alignment) * columns[i].Alignment;
            offset += width;
        }

        return IndexPage.Aligned(header + offset + reserved);
    }

    /// <summary>One width of the sample, in another order for each column, so that wide values do not all meet.</summary>
    private static double WidthOf(IndexedColumn column, int sample, int place)
    {
        if (column.Length is { } length)
            return length;
        if (column.Widths.IsEmpty)
            return column.Width;

        ReadOnlySpan<int> steps = [1, 27, 11, 43, 19, 51, 7];
        var turned = sample * steps[place % steps.Length] % Samples;
        return column.Widths[turned * column.Widths.Count / Samples];
    }
}
