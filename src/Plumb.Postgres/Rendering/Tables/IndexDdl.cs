using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes indexes.</summary>
internal static class IndexDdl
{
    /// <summary>Makes one; those of a partitioned table without those of its partitions, which are made and attached themselves.</summary>
    public static IEnumerable<DdlStatement> Statements(QualifiedName table, TableIndex index, bool isPartitioned)
    {
        var name = new QualifiedName(table.Schema, index.Name);
        Sql only = Sql.If(isPartitioned, $"ONLY ");
        Sql create =
            $"CREATE {Sql.If(index.Unique, $"UNIQUE ")}INDEX {index.Name} ON {only}{table}{Method(index)} ({Sql.List(index.Keys.Select(Key))}){Rest(index)}";
        return StatementsOf(name,
        [
            create, .. Targets(name, index), .. Clauses.DependsOn($"INDEX {name}", index.DependsOnExtensions),
            .. Clauses.Comment($"INDEX {name}", index.Comment),
        ]);
    }

    /// <summary>Whether the script can make it.</summary>
    /// <remarks>
    /// An index whose making failed would be whole in the copy. That of a partitioned table is invalid because parts of it are missing,
    /// and is so again.
    /// </remarks>
    public static bool CanBeMade(TableIndex index, bool isPartitioned) => !index.Invalid || isPartitioned;

    /// <summary>Why an index is not made.</summary>
    public static DdlNote Note(QualifiedName table, TableIndex index) => new(
        Reference.To(ObjectKind.Index, new QualifiedName(table.Schema, index.Name)),
        "it is invalid, so no query uses it; drop it or make it again in the source");

    /// <summary>Makes an index a part of its parent table's index.</summary>
    public static IEnumerable<DdlStatement> Attachment(QualifiedName table, Identifier index, QualifiedName? parent)
    {
        var name = new QualifiedName(table.Schema, index);
        return parent is { } whole ? StatementsOf(name, [$"ALTER INDEX {whole} ATTACH PARTITION {name}"]) : [];
    }

    /// <summary>One thing that an index looks up.</summary>
    public static Sql Key(IndexKey key) =>
        $"{Looked(key)}{Clauses.Collate(key.Collation)}{Sql.Maybe(key.OperatorClass, name => $" {name}")}{Sql.If(
            !key.OperatorClassOptions.IsEmpty, $" ({Clauses.Parameters(key.OperatorClassOptions)})")}{Order(key)}";

    private static Sql Looked(IndexKey key) => (key.Column, key.Expression) switch
    {
        ({ } column, _) => Sql.Of(column),
        (null, { } expression) => $"({expression})",
        _ => throw new System.Diagnostics.UnreachableException("An index key is a column or an expression."),
    };

    private static Sql Order(IndexKey key) => (key.Descending, key.NullsFirst) switch
    {
        (false, false) => Sql.Empty,
        (false, true) => $" NULLS FIRST",
        (true, true) => $" DESC",
        (true, false) => $" DESC NULLS LAST",
    };

    private static Sql Method(TableIndex index) => Sql.If(index.Method.Value != "btree", $" USING {index.Method}");

    private static Sql Rest(TableIndex index) =>
        $"{Sql.If(!index.Included.IsEmpty, $" INCLUDE ({Sql.List(index.Included)})")}{Sql.If(
            index.NullsNotDistinct, $" NULLS NOT DISTINCT")}{Clauses.With(index.Options)}{Sql.Maybe(
            index.Tablespace, name => $" TABLESPACE {name}")}{Sql.Maybe(index.Predicate, condition => $" WHERE {condition}")}";

    private static IEnumerable<Sql> Targets(QualifiedName name, TableIndex index) =>
        index.Keys
            .Select((key, place) => Sql.Maybe(
                key.StatisticsTarget, target => $"ALTER INDEX {name} ALTER COLUMN {place + 1} SET STATISTICS {target}"))
            .Where(sql => !sql.IsEmpty);

    private static IEnumerable<DdlStatement> StatementsOf(QualifiedName index, IEnumerable<Sql> statements) =>
        statements.Select(sql => new DdlStatement(Reference.To(ObjectKind.Index, index), sql));
}
