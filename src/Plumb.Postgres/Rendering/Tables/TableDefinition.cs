using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Writes CREATE TABLE.</summary>
/// <param name="shape">What the table says itself.</param>
/// <param name="context">The catalog around it.</param>
/// <param name="isLate">Whether a default or a condition is left for later.</param>
internal sealed class TableDefinition(TableShape shape, RenderContext context, Func<ObjectReference, bool> isLate)
{
    private Table Table => shape.Table;

    /// <summary>The statement.</summary>
    public Sql Create() => Create(Items());

    /// <summary>The statement without columns and conditions.</summary>
    public Sql CreateBare() => Create([]);

    private Sql Create(IEnumerable<Sql> items) =>
        $"CREATE {Kind()}TABLE {Table.Name}{Sql.Maybe(Table.OfType, type => $" OF {type}")}{Sql.Maybe(
            Partition, partition => $" PARTITION OF {partition.Parent}")}{Body([.. items])}{Sql.Maybe(
            Partition, partition => $"\n{partition.Bound}")}{Inherits()}{Sql.Maybe(
            Table.PartitionKey, key => $"\nPARTITION BY {key.Definition}")}{Sql.Maybe(
            Table.AccessMethod, method => $"\nUSING {method}")}{Sql.If(!Table.Options.IsEmpty, $"\nWITH ({Clauses.Parameters(Table.Options)})")}{Sql.Maybe(
            Table.Tablespace, name => $"\nTABLESPACE {name}")}{Sql.Maybe(
            Table.Foreign, source => $"\nSERVER {source.Server}{Clauses.ForeignOptions(source.Options)}")}";

    private Sql Kind() => (Table.Foreign, Table.Unlogged) switch
    {
        (not null, _) => $"FOREIGN ",
        (null, true) => $"UNLOGGED ",
        (null, false) => Sql.Empty,
    };

    private Sql Body(IReadOnlyList<Sql> items) =>
        items.Count > 0 ? $" (\n    {Clauses.Lines(items)}\n)" : Sql.If(Table.OfType is null && Partition is null, $" ()");

    private PartitionBound? Partition => shape.IsPlainPartition ? Table.PartitionOf : null;

    private IEnumerable<Sql> Items() =>
    [
        .. shape.OwnColumns
            .Where(column => Table.OfType is null || ColumnDdl.SaysMoreThanType(column, SaysDefault(column)))
            .Select(column => ColumnDdl.Definition(Table, shape.AsDeclared(column, context.Major), context, SaysDefault(column))),
        .. shape.InheritedColumns.Select(pair => OwnNotNull(pair.Own)),
        .. shape.OwnChecks.Where(check => !check.NotValid && !isLate(Reference.To(ObjectKind.Constraint, Table.Name, check.Name)))
            .Select(CheckDdl.Definition),
    ];

    private bool SaysDefault(Column column) => !isLate(Reference.To(ObjectKind.ColumnDefault, Table.Name, column.Name));

    /// <remarks>Where a NOT NULL has a name, an heir can have one of its own on a column that it only inherits.</remarks>
    private static Sql OwnNotNull(Column column) =>
        column.NotNull is { Inherited: false, NotValid: false, Name: { } name } notNull
            ? $"CONSTRAINT {name} NOT NULL {column.Name}{Sql.If(notNull.NoInherit, $" NO INHERIT")}"
            : Sql.Empty;

    private Sql Inherits() => Sql.If(shape.IsHeir, $"\nINHERITS ({Sql.List(Table.Inherits.Select(Sql.Of))})");
}
