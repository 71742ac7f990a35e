using Plumb.Core.Statistics;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Says what is not known of a candidate's columns.</summary>
internal static class Assumptions
{
    public static IEnumerable<string> Of(IEnumerable<IndexPart> parts, TableFacts table, IReadOnlyDictionary<int, ColumnStatistics> expressions) =>
        from pair in parts.Select((part, place) => (part, place))
        where CandidateShape.Known(pair.part, pair.place, table, expressions) is null
        select pair.part.Column == 0
            ? $"Nothing is known of the values of {pair.part.Text}; the engine's own defaults are used."
            : $"Column {pair.part.Text} has no statistics; its values are taken to be few and narrow.";
}
