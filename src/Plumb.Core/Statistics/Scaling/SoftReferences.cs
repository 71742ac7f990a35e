using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Finds the key that a column points at by its name alone, where no foreign key says it.</summary>
/// <remarks>
/// A column points at a table when it is called like that table's key (<c>customer_id</c>), but for a short prefix (<c>o_custkey</c>,
/// <c>c_custkey</c>), or like the table and its key together (<c>customer_id</c> for <c>customers.id</c>); and both have the same type.
/// </remarks>
internal sealed class SoftReferences
{
    private readonly ColumnTypes _types;
    private readonly ILookup<string, (Table Table, Column Key)> _keys;

    public SoftReferences(TableTree tree, ColumnTypes types)
    {
        _types = types;
        _keys = tree.All.Where(table => table.PartitionOf is null)
            .SelectMany(table => Key(table) is { } key ? NamesOf(table, key).Select(name => (name, table, key)) : [])
            .ToLookup(one => one.name, one => (one.table, one.key), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the column points at; null where that is not clear.</summary>
    public ColumnRole.Reference? Of(Table table, Column column)
    {
        if (Key(table)?.Name == column.Name)
            return null;

        var found = NamesOf(column).SelectMany(name => _keys[name]).Distinct()
            .Where(key => key.Table.Name != table.Name && _types.Base(key.Key.Type) == _types.Base(column.Type)).ToList();
        return found is [var (target, pointed)] ? new(target, pointed) : null;
    }

    private static Column? Key(Table table)
    {
        var index = table.Indexes.FirstOrDefault(index => index is { Unique: true, Predicate: null, Keys: [{ Column: not null }] });
        var keys = table.PrimaryKey?.Columns ?? index?.Keys.Select(key => key.Column!.Value).ToValueList();
        return keys is [var only] ? table.Columns.FirstOrDefault(column => column.Name == only) : null;
    }

    private static IEnumerable<string> NamesOf(Table table, Column key)
    {
        var (of, name) = (table.Name.Name.Value, key.Name.Value);
        if (NameWords.Of(name).Length > 1)
            return [WithoutPrefix(name)];
        return NamesOfOne(of).Select(one => $"{one}_{name}");
    }

    private static IEnumerable<string> NamesOf(Column column) => new[] { column.Name.Value, WithoutPrefix(column.Name.Value) }.Distinct();

    private static IEnumerable<string> NamesOfOne(string many)
    {
        yield return many;
        if (many.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
            yield return many[..^3] + "y";
        if (many.EndsWith("es", StringComparison.OrdinalIgnoreCase))
            yield return many[..^2];
        if (many.EndsWith('s'))
            yield return many[..^1];
    }

    private static string WithoutPrefix(string name) =>
        name.IndexOf('_', StringComparison.Ordinal) is > 0 and <= 2 and var at ? name[(at + 1)..] : name;
}
