namespace Plumb.Core.Statistics.Values;

/// <summary>Finds the type that a column's values really have, below any domain.</summary>
public sealed class ColumnTypes
{
    private readonly Dictionary<QualifiedName, DataType> _domains;
    private readonly HashSet<QualifiedName> _enums;

    /// <summary>Learns a catalog's types.</summary>
    public ColumnTypes(DatabaseCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _domains = catalog.Domains.ToDictionary(domain => domain.Name, domain => domain.BaseType);
        _enums = [.. catalog.Enums.Select(type => type.Name)];
    }

    /// <summary>The type below any domain.</summary>
    public DataType Base(DataType type)
    {
        while (QualifiedName.TryParse(type.Text, out var name) && _domains.TryGetValue(name, out var below))
            type = below;
        return type;
    }

    /// <summary>The line on which the values lie; null where they have no places.</summary>
    public ValueLine? Line(DataType type) => ValueLine.Of(Base(type).Text);

    /// <summary>Whether the type itself says which values there can be.</summary>
    public bool IsClosed(DataType type) => Base(type).Text == "boolean" || IsEnum(type);

    /// <summary>Whether it is an enumeration.</summary>
    public bool IsEnum(DataType type) => QualifiedName.TryParse(Base(type).Text, out var name) && _enums.Contains(name);
}
