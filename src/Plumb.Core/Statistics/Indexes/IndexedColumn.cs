namespace Plumb.Core.Statistics.Indexes;

/// <summary>What is known of one column of an index that is to be sized.</summary>
public sealed record IndexedColumn
{
    /// <summary>The bytes of a value where all have the same; null where they differ.</summary>
    public int? Length { get; init; }

    /// <summary>At what multiple of bytes a value may begin: 1, 2, 4 or 8.</summary>
    public int Alignment { get; init; } = 1;

    /// <summary>The bytes that a value has on average, with its header.</summary>
    public double Width { get; init; }

    /// <summary>The bytes of values that are known, as a sample; empty where none is.</summary>
    public ValueList<float> Widths { get; init; }

    /// <summary>The share of rows in which it is NULL.</summary>
    public double NullFraction { get; init; }

    /// <summary>How many different values there are in the whole table.</summary>
    public double Distinct { get; init; }

    /// <summary>The shares of rows that the most common values have.</summary>
    public ValueList<float> MostCommon { get; init; }

    /// <summary>The elements inside its values, for an index that looks those up.</summary>
    public IndexedElements? Elements { get; init; }

    /// <summary>How values of a BRIN index are summed up.</summary>
    public RangeSummary Summary { get; init; }
}
