namespace Plumb.Core.Statistics.Indexes;

/// <summary>What decides how large an index gets.</summary>
public sealed record IndexShape
{
    /// <summary>The access method, such as <c>btree</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The rows that it holds.</summary>
    public required double Rows { get; init; }

    /// <summary>What it looks up, and behind that what it carries along.</summary>
    public required ValueList<IndexedColumn> Columns { get; init; }

    /// <summary>How many of the columns it looks up.</summary>
    public required int Keys { get; init; }

    /// <summary>How many different keys there are, where that is known better than from each column alone.</summary>
    public double? Groups { get; init; }

    /// <summary>Whether equal keys are kept once, with a list of their rows.</summary>
    public bool MergesDuplicates { get; init; }

    /// <summary>How full pages are made, in percent; null for the method's own way.</summary>
    public int? FillFactor { get; init; }

    /// <summary>The pages of the table.</summary>
    public long TablePages { get; init; }

    /// <summary>The pages that one entry of a BRIN index stands for.</summary>
    public int PagesPerRange { get; init; } = 128;

    /// <summary>The bits of a row's signature in a bloom index.</summary>
    public int SignatureBits { get; init; } = 80;
}
