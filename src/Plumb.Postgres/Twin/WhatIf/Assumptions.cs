using Plumb.Core.Statistics;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Says what is not known of a candidate's columns.</summary>
internal static class Assumptions
{
    public static IEnumerable<string> Of(
        IEnumerable<IndexPart> parts, TableFacts table, IReadOnlyDictionary<int, ColumnStatistics> expressions) =>
        from pair in parts.Select((part, place) => (part, place))
        where CandidateShape.Known(pair.part, pair.place, table, expressions) is null
        select pair.part.Column == 0
            ? pair.part.Source is null
                ? $"Nothing is known of the values of {pair.part.Text}: they are taken to be 200 different ones, as the engine does."
                : $"Nothing is known of the values of {pair.part.Text}: they are taken to be as wide and as varied as the column's."
            : $"Column {pair.part.Text} has no statistics; its values are taken to be few and narrow.";
}
