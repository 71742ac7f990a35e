using System.Text;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Writes how a column numbers rows.</summary>
internal static class IdentityDdl
{
    private const int LongestName = 63;

    /// <summary>The clause of a column.</summary>
    public static Sql Clause(Table table, Column column)
    {
        if (column.Identity is not { } identity)
            return Sql.Empty;

        var options = Sql.Join($" ",
        [
            Sql.If(!HasUsualName(table, column, identity.Sequence), $"SEQUENCE NAME {identity.Sequence.Name}"),
            .. HasUsualType(column, identity) ? SequenceOptions.Unusual(identity.Sequence) : [],
        ]);
        return $"GENERATED {(identity.Always ? (Sql)$"ALWAYS" : $"BY DEFAULT")} AS IDENTITY{Sql.If(!options.IsEmpty, $" ({options})")}";
    }

    /// <summary>What is left to say of the sequence once the table is there.</summary>
    public static IEnumerable<Sql> Rest(Table table, Column column, RenderContext context)
    {
        if (column.Identity is not { Sequence: var sequence } identity)
            return [];

        return
        [
            .. HasUsualType(column, identity)
                ? Array.Empty<Sql>()
                : [(Sql)$"ALTER SEQUENCE {sequence.Name} AS {sequence.Type} {SequenceOptions.All(sequence)} CACHE {sequence.Cache}{Sql.If(
                    sequence.Cycle, $" CYCLE")}"],
            .. context.Major < 15 || sequence.Unlogged == table.Unlogged
                ? Array.Empty<Sql>()
                : [(Sql)$"ALTER SEQUENCE {sequence.Name} SET {(sequence.Unlogged ? (Sql)$"UNLOGGED" : $"LOGGED")}"],
            .. Clauses.Comment($"SEQUENCE {sequence.Name}", sequence.Comment),
        ];
    }

    /// <remarks>The engine counts upwards when the name is taken; then the sequence has another name than this, and it is written.</remarks>
    private static bool HasUsualName(Table table, Column column, Sequence sequence) =>
        $"{table.Name.Name}_{column.Name}_seq" is var usual
        && sequence.Name == new QualifiedName(table.Name.Schema, usual)
        && Encoding.UTF8.GetByteCount(usual) <= LongestName;

    private static bool HasUsualType(Column column, IdentityColumn identity) => column.Type == identity.Sequence.Type;
}
