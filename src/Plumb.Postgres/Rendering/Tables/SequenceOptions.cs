using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Writes the numbers of a sequence, leaving out those that it would have anyway.</summary>
internal static class SequenceOptions
{
    /// <summary>What is not usual for a sequence of this type.</summary>
    public static IEnumerable<Sql> Unusual(Sequence sequence) =>
    [
        Sql.If(sequence.Increment != 1, $"INCREMENT BY {sequence.Increment}"),
        Sql.If(sequence.Minimum != UsualMinimum(sequence), $"MINVALUE {sequence.Minimum}"),
        Sql.If(sequence.Maximum != UsualMaximum(sequence), $"MAXVALUE {sequence.Maximum}"),
        Sql.If(sequence.Start != UsualStart(sequence), $"START WITH {sequence.Start}"),
        Sql.If(sequence.Cache != 1, $"CACHE {sequence.Cache}"),
        Sql.If(sequence.Cycle, $"CYCLE"),
    ];

    /// <summary>All numbers, whether usual or not.</summary>
    public static Sql All(Sequence sequence) =>
        $"INCREMENT BY {sequence.Increment} MINVALUE {sequence.Minimum} MAXVALUE {sequence.Maximum} START WITH {sequence.Start}";

    private static long UsualMinimum(Sequence sequence) => sequence.Increment > 0 ? 1 : Limits(sequence).Least;

    private static long UsualMaximum(Sequence sequence) => sequence.Increment > 0 ? Limits(sequence).Greatest : -1;

    private static long UsualStart(Sequence sequence) => sequence.Increment > 0 ? sequence.Minimum : sequence.Maximum;

    private static (long Least, long Greatest) Limits(Sequence sequence) => sequence.Type.Text switch
    {
        "smallint" => (short.MinValue, short.MaxValue),
        "integer" => (int.MinValue, int.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
