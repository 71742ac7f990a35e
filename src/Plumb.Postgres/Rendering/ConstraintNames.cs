using System.Text;
using Plumb.Postgres.Rendering.Tables;

namespace Plumb.Postgres.Rendering;

/// <summary>Knows where a NOT NULL constraint has the name that the engine would give it unasked.</summary>
/// <remarks>
/// The engine looks for a name that no other constraint of the schema has, so a name that occurs twice depends on what was made
/// first, and must be written out. So must a name that the engine would have cut to its 63 bytes.
/// </remarks>
internal sealed class ConstraintNames
{
    private const int LongestName = 63;
    private readonly HashSet<QualifiedName> _twice = [];

    /// <summary>Looks for names that occur twice.</summary>
    public ConstraintNames(DatabaseCatalog catalog)
    {
        var once = new HashSet<QualifiedName>();
        var tables = catalog.Tables.ToDictionary(table => table.Name);
        foreach (var name in catalog.Tables.SelectMany(table => Names(table, tables)).Concat(catalog.Domains.SelectMany(Names)))
        {
            if (!once.Add(name))
                _twice.Add(name);
        }
    }

    /// <summary>Whether the engine would give this name to a column's NOT NULL by itself.</summary>
    public bool IsUsual(Identifier name, QualifiedName table, Identifier column) =>
        IsUsual(new(table.Schema, name), $"{table.Name}_{column}_not_null");

    /// <summary>Whether the engine would give this name to a domain's NOT NULL by itself.</summary>
    public bool IsUsual(Identifier name, QualifiedName domain) => IsUsual(new(domain.Schema, name), $"{domain.Name}_not_null");

    private bool IsUsual(QualifiedName name, string usual) =>
        name.Name.Value == usual && Encoding.UTF8.GetByteCount(usual) <= LongestName && !_twice.Contains(name);

    /// <remarks>What a table takes over from its parent when it is made is not in the way: the parent is there by then.</remarks>
    private static IEnumerable<QualifiedName> Names(Table table, Dictionary<QualifiedName, Table> tables)
    {
        var takesOver = table.PartitionOf is not { } partition || PlainPartition.Is(table, tables.GetValueOrDefault(partition.Parent));
        return table.Columns.Select(column => column.NotNull).OfType<NotNullConstraint>()
            .Where(notNull => !notNull.Inherited || !takesOver).Select(notNull => notNull.Name).OfType<Identifier>()
            .Concat(Constraints(table))
            .Select(name => new QualifiedName(table.Name.Schema, name));
    }

    private static IEnumerable<Identifier> Constraints(Table table) =>
    [
        .. table.Checks.Select(check => check.Name),
        .. table.ForeignKeys.Select(key => key.Name),
        .. table.UniqueKeys.Select(key => key.Name),
        .. table.Exclusions.Select(exclusion => exclusion.Name),
        .. table.PrimaryKey is { } key ? [key.Name] : Array.Empty<Identifier>(),
    ];

    private static IEnumerable<QualifiedName> Names(DomainType domain) =>
        domain.Checks.Select(check => check.Name)
            .Concat(domain.NotNull?.Name is { } name ? [name] : [])
            .Select(name => new QualifiedName(domain.Name.Schema, name));
}
