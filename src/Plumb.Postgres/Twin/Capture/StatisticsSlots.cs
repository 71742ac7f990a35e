using System.Globalization;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Picks what is wanted out of the five numbered slots of <c>pg_statistic</c>, each of which holds any kind.</summary>
/// <remarks>The numbers of the kinds are in the engine's <c>catalog/pg_statistic.h</c>; those above <see cref="LastKnown"/> are extensions'.</remarks>
internal static class StatisticsSlots
{
    public const int MostCommon = 1;
    public const int Histogram = 2;
    public const int Correlation = 3;
    public const int Elements = 4;
    public const int ElementCounts = 5;
    public const int RangeLengths = 6;
    public const int RangeBounds = 7;
    public const int LastKnown = RangeBounds;

    private const int Slots = 5;

    /// <summary>The columns of a row of <c>pg_statistic</c>, in the order in which <see cref="ColumnRow"/> takes them.</summary>
    public static Sql Columns(Identifier row) =>
        $"""
        {row}.stanullfrac, {row}.stawidth, {row}.stadistinct,
        {Values(row, MostCommon)}, {Numbers(row, MostCommon)}, {Values(row, Histogram)}, {Numbers(row, Correlation)},
        {Values(row, Elements)}, {Numbers(row, Elements)}, {Numbers(row, ElementCounts)},
        {Values(row, RangeBounds)}, {Values(row, RangeLengths)}, {Numbers(row, RangeLengths)},
        ARRAY(SELECT k::int FROM unnest(ARRAY[{Sql.List(Named(row, "stakind"))}]) k WHERE k > {LastKnown})
        """;

    private static Sql Values(Identifier row, int kind) => $"{Pick(row, kind, "stavalues")}::text::text[]";

    private static Sql Numbers(Identifier row, int kind) => Pick(row, kind, "stanumbers");

    private static Sql Pick(Identifier row, int kind, string what) =>
        $"(CASE {kind} {Sql.Join($" ", Named(row, "stakind").Zip(Named(row, what), (is_, then) => (Sql)$"WHEN {is_} THEN {then}"))} END)";

    private static IEnumerable<Sql> Named(Identifier row, string what) =>
        Enumerable.Range(1, Slots).Select(slot => (Sql)$"{row}.{new Identifier(what + slot.ToString(CultureInfo.InvariantCulture))}");
}
