using System.Globalization;
using Plumb.Core.Statistics;
using Plumb.Core.Statistics.Indexes;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Puts together what decides the size of a candidate.</summary>
internal static class CandidateShape
{
    private const int UnknownWidth = 16;
    private const int SignatureHeader = 8;
    private const int SignaturePart = 4;

    /// <summary>How many different values the engine supposes where it knows nothing.</summary>
    private const double UnknownDistinct = 200;

    public static IndexShape Of(
        TableIndex index, IReadOnlyList<IndexPart> parts, TableFacts table, double tableRows, double rows,
        IReadOnlyDictionary<int, ColumnStatistics> expressions, bool mayMerge) => new()
        {
            Method = index.Method.Value,
            Rows = rows,
            TablePages = table.Pages,
            Keys = index.Keys.Count,
            Columns = [.. parts.Select((part, place) =>
                Column(part, Known(part, place, table, expressions) ?? Supposed(part, table), tableRows))],
            Groups = index.Unique ? rows : null,
            MergesDuplicates = mayMerge && !index.Unique && index.Included.IsEmpty
                && Setting(index, "deduplicate_items") is not ("off" or "false" or "0"),
            FillFactor = Number(index, "fillfactor"),
            PagesPerRange = Number(index, "pages_per_range") ?? 128,
            SignatureBits = Number(index, "length") ?? 80,
        };

    /// <summary>What is known of a part of the index.</summary>
    public static ColumnStatistics? Known(
        IndexPart part, int place, TableFacts table, IReadOnlyDictionary<int, ColumnStatistics> expressions) =>
        part.Column != 0 ? table.Columns.GetValueOrDefault(part.Column) : expressions.GetValueOrDefault(place + 1);

    /// <summary>What is taken for known: of an expression that makes a value of the same type, that it is as wide and as varied.</summary>
    private static ColumnStatistics? Supposed(IndexPart part, TableFacts table) =>
        part.Source is { } source && table.Columns.TryGetValue(source, out var column)
            ? column with { MostCommon = [], MostCommonFrequencies = [], Histogram = [] }
            : null;

    private static IndexedColumn Column(IndexPart part, ColumnStatistics? known, double rows)
    {
        var distinct = known is null ? Math.Min(rows, UnknownDistinct)
            : known.Distinct < 0 ? -known.Distinct * rows
            : Math.Max(1, known.Distinct);
        var width = known?.Width ?? (part.Length > 0 ? part.Length : UnknownWidth);
        var elements = Elements.Of(known, part.Type, rows, distinct, width);
        return new()
        {
            Length = part.Length > 0 ? part.Length : null,
            Alignment = part.Alignment,
            Width = part.KeptType == "gtsvector" ? SignatureHeader + (SignaturePart * elements.PerRow) : width,
            Widths = part.Length > 0 || known is null || part.KeptType == "gtsvector" ? [] : ColumnWidths.Of(known, part.Type),
            NullFraction = known?.NullFraction ?? 0,
            Distinct = distinct,
            MostCommon = known?.MostCommonFrequencies ?? [],
            Elements = elements,
            Summary = SummaryOf(part.OperatorClass),
        };
    }

    private static RangeSummary SummaryOf(string operatorClass) =>
        operatorClass.EndsWith("minmax_multi_ops", StringComparison.Ordinal) ? RangeSummary.Intervals
        : operatorClass.EndsWith("bloom_ops", StringComparison.Ordinal) ? RangeSummary.Bloom
        : operatorClass.EndsWith("inclusion_ops", StringComparison.Ordinal) ? RangeSummary.Inclusion
        : RangeSummary.MinMax;

    private static string? Setting(TableIndex index, string name) =>
        index.Options.FirstOrDefault(option => option.Name == name) is { Name: not null } found ? found.Value : null;

    private static int? Number(TableIndex index, string name) =>
        int.TryParse(Setting(index, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
