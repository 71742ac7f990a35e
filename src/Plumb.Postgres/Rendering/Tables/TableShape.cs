namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Which parts of a table its CREATE TABLE says itself, and which it has from the tables that it inherits from.</summary>
/// <remarks>
/// A partition says everything and is attached afterwards, so its columns keep their own order, defaults and names. An heir says
/// what is its own, when the engine would then put the columns in the order that they have.
/// </remarks>
internal sealed class TableShape
{
    private readonly Dictionary<Identifier, Column> _inherited = [];

    /// <summary>Looks at a table and its parents.</summary>
    public TableShape(Table table, RenderContext context)
    {
        Table = table;
        IsPlainPartition = table.PartitionOf is { } partition && PlainPartition.Is(table, context.Table(partition.Parent));
        if (table.Inherits.IsEmpty)
            return;

        var parents = context.ParentsIn(table).ToList();
        foreach (var column in parents.SelectMany(parent => parent.Columns))
            _inherited.TryAdd(column.Name, column);
        IsHeir = parents.Count == table.Inherits.Count
            && (context.LateFamilies.Contains(table.Name) || LateFamilies.HasNaturalOrder(table, parents));
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Whether it is made with INHERITS.</summary>
    public bool IsHeir { get; }

    /// <summary>Whether it is made with PARTITION OF.</summary>
    public bool IsPlainPartition { get; init; }

    /// <summary>Whether parents are given to it after it was made.</summary>
    public bool IsBoundLater => !IsHeir && !Table.Inherits.IsEmpty;

    /// <summary>The columns that it says itself.</summary>
    public IEnumerable<Column> OwnColumns => IsPlainPartition ? [] : IsHeir ? Table.Columns.Where(column => !column.Inherited) : Table.Columns;

    /// <summary>The columns that it has from its parents only, each with the parent's.</summary>
    public IEnumerable<(Column Own, Column Parent)> InheritedColumns =>
        IsHeir ? Table.Columns.Where(column => column.Inherited).Select(column => (column, _inherited[column.Name])) : [];

    /// <summary>The columns that it says itself although a parent has them too, each with the parent's.</summary>
    public IEnumerable<(Column Own, Column Parent)> MergedColumns =>
        IsHeir
            ? Table.Columns.Where(column => !column.Inherited && _inherited.ContainsKey(column.Name)).Select(column => (column, _inherited[column.Name]))
            : [];

    /// <summary>The conditions that it says itself.</summary>
    public IEnumerable<CheckConstraint> OwnChecks => IsHeir || IsPlainPartition ? Table.Checks.Where(check => !check.Inherited) : Table.Checks;

    /// <summary>A column that it says itself, without what it has from a parent that has the column as well.</summary>
    /// <remarks>Before 16, an heir could not say how a column is computed, and took that over from its parent.</remarks>
    public Column AsDeclared(Column column, int major) => !IsHeir ? column : column with
    {
        NotNull = column.NotNull is { Inherited: true } ? null : column.NotNull,
        Generated = major < 16 && _inherited.TryGetValue(column.Name, out var parent) && parent.Generated is not null ? null : column.Generated,
    };
}
