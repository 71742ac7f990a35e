using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes sequences.</summary>
internal static class SequenceDdl
{
    /// <summary>Makes one, not yet bound to its column.</summary>
    public static CreationUnit Unit(Sequence sequence) => new(ReferenceTo(sequence), CreationRank.Sequence)
    {
        Statements = Clauses.Making(Create(sequence), $"SEQUENCE {sequence.Name}", sequence),
    };

    /// <summary>Binds one to its column.</summary>
    public static IEnumerable<DdlStatement> Ownership(Sequence sequence) =>
        sequence.OwnedBy is { } owner
            ? [new(ReferenceTo(sequence), $"ALTER SEQUENCE {sequence.Name} OWNED BY {owner.Table}.{owner.Column}")]
            : [];

    private static ObjectReference ReferenceTo(Sequence sequence) => Reference.To(ObjectKind.Sequence, sequence.Name);

    private static Sql Create(Sequence sequence) => Sql.Join($" ",
    [
        $"CREATE {Sql.If(sequence.Unlogged, $"UNLOGGED ")}SEQUENCE {sequence.Name}",
        Sql.If(sequence.Type.Text != "bigint", $"AS {sequence.Type}"),
        .. SequenceOptions.Unusual(sequence),
    ]);
}
