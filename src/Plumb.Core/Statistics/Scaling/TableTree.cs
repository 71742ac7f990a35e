using Plumb.Core.Statements;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>The relations of a catalog that have rows, which of them are parts of which, and whose the indexes are.</summary>
internal sealed class TableTree
{
    private readonly Dictionary<QualifiedName, Table> _tables;
    private readonly Dictionary<QualifiedName, QualifiedName> _ownerOfIndex = [];
    private readonly ILookup<QualifiedName, QualifiedName> _heirs;

    public TableTree(DatabaseCatalog catalog)
    {
        _tables = catalog.Tables.Concat(catalog.MaterializedViews.Select(AsTable)).ToDictionary(table => table.Name);
        foreach (var table in _tables.Values)
        {
            foreach (var index in table.AllIndexes)
                _ownerOfIndex[new(table.Name.Schema, index.Name)] = table.Name;
        }

        _heirs = _tables.Values.SelectMany(table => Parents(table).Select(parent => (Parent: parent, table.Name)))
            .ToLookup(pair => pair.Parent, pair => pair.Name);
    }

    public IEnumerable<Table> All => _tables.Values;

    public Table? Find(QualifiedName name) => _tables.GetValueOrDefault(name);

    /// <summary>The table that an index is of.</summary>
    public Table? OwnerOf(QualifiedName index) => _ownerOfIndex.TryGetValue(index, out var owner) ? Find(owner) : null;

    public TableIndex? FindIndex(QualifiedName name) => OwnerOf(name)?.AllIndexes.FirstOrDefault(index => index.Name == name.Name);

    /// <summary>The table at the top of which this one is a partition.</summary>
    public Table Root(Table table)
    {
        while (table.PartitionOf is { } part && Find(part.Parent) is { } parent)
            table = parent;
        return table;
    }

    /// <summary>The table itself, and all its heirs and partitions below.</summary>
    public IEnumerable<QualifiedName> WithHeirs(QualifiedName table) => _heirs[table].SelectMany(WithHeirs).Prepend(table).Distinct();

    /// <summary>The table itself, and those above it from the nearest on.</summary>
    public IEnumerable<QualifiedName> WithParents(QualifiedName table) =>
        Find(table) is { } found ? Parents(found).SelectMany(WithParents).Prepend(table).Distinct() : [table];

    /// <summary>The keys by which this table and those below are spread over partitions.</summary>
    public IEnumerable<SqlExpression> PartitionKeys(Table root) =>
        WithHeirs(root.Name).Select(Find).Where(table => table?.PartitionKey is not null).Select(table => table!.PartitionKey!.Definition);

    private static ValueList<QualifiedName> Parents(Table table) =>
        table.PartitionOf is { } part ? [part.Parent] : table.Inherits;

    private static Table AsTable(MaterializedView view) => new() { Name = view.Name, Columns = view.Columns, Indexes = view.Indexes };
}
