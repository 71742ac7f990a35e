namespace Plumb.Core.Catalog;

/// <summary>Takes out of a catalog what lies in some of its schemas.</summary>
internal sealed class SchemaPart(DatabaseCatalog catalog, IReadOnlySet<Identifier> schemas)
{
    /// <summary>Everything in the schemas.</summary>
    public DatabaseCatalog Everything() => catalog with
    {
        IsPart = true,
        Schemas = Where(catalog.Schemas, schema => schemas.Contains(schema.Name)),
        Extensions = Where(catalog.Extensions, extension => schemas.Contains(extension.Schema)),
        Tables = Inside(catalog.Tables),
        Views = Inside(catalog.Views),
        MaterializedViews = Inside(catalog.MaterializedViews),
        Sequences = Inside(catalog.Sequences),
        BaseTypes = Inside(catalog.BaseTypes),
        Enums = Inside(catalog.Enums),
        Domains = Inside(catalog.Domains),
        Composites = Inside(catalog.Composites),
        Ranges = Inside(catalog.Ranges),
        Routines = Inside(catalog.Routines),
        Aggregates = Inside(catalog.Aggregates),
        Operators = Where(catalog.Operators, item => schemas.Contains(item.Name.Schema)),
        OperatorFamilies = Inside(catalog.OperatorFamilies),
        OperatorClasses = Inside(catalog.OperatorClasses),
        Casts = [],
        Collations = Inside(catalog.Collations),
        Conversions = Inside(catalog.Conversions),
        TextSearchParsers = Inside(catalog.TextSearchParsers),
        TextSearchTemplates = Inside(catalog.TextSearchTemplates),
        TextSearchDictionaries = Inside(catalog.TextSearchDictionaries),
        TextSearchConfigurations = Inside(catalog.TextSearchConfigurations),
        Statistics = Inside(catalog.Statistics),
        Languages = [],
        Transforms = [],
        AccessMethods = [],
        EventTriggers = [],
        ForeignDataWrappers = [],
        ForeignServers = [],
        UserMappings = [],
        Publications = [],
        Subscriptions = [],
        DefaultPrivileges = Where(catalog.DefaultPrivileges, item => item.Schema is { } schema && schemas.Contains(schema)),
        SystemGrants = [],
        Dependencies = Where(catalog.Dependencies, item => IsInside(item.Object.Name)),
        NotCovered = Where(catalog.NotCovered, item => IsInside(item.Object.Name)),
    };

    /// <summary>Only these tables and views, and what goes away with them.</summary>
    public DatabaseCatalog Relations(IReadOnlySet<QualifiedName> wanted)
    {
        var names = WithPartitions(wanted);
        bool IsOf(string item) => names.Any(name => IsAt(item, name.ToString()));
        return new()
        {
            Database = catalog.Database,
            IsPart = true,
            Schemas = Where(catalog.Schemas, schema => names.Any(name => name.Schema == schema.Name)),
            Tables = Where(catalog.Tables, table => names.Contains(table.Name)),
            Views = Where(catalog.Views, view => names.Contains(view.Name)),
            MaterializedViews = Where(catalog.MaterializedViews, view => names.Contains(view.Name)),
            Sequences = Where(catalog.Sequences, sequence => sequence.OwnedBy is { } column && names.Contains(column.Table)),
            Statistics = Where(catalog.Statistics, statistics => names.Contains(statistics.Table)),
            Dependencies = Where(catalog.Dependencies, item => IsOf(item.Object.Name)),
            NotCovered = Where(catalog.NotCovered, item => IsOf(item.Object.Name)),
        };
    }

    private HashSet<QualifiedName> WithPartitions(IReadOnlySet<QualifiedName> wanted)
    {
        var names = wanted.ToHashSet();
        var partitions = catalog.Tables.Where(table => table.PartitionOf is not null).ToLookup(table => table.PartitionOf!.Parent, table => table.Name);
        var open = new Stack<QualifiedName>(wanted);
        while (open.TryPop(out var parent))
        {
            foreach (var partition in partitions[parent].Where(names.Add))
                open.Push(partition);
        }

        return names;
    }

    private ValueList<T> Inside<T>(ValueList<T> items)
        where T : SchemaObject => Where(items, item => schemas.Contains(item.Name.Schema));

    private bool IsInside(string item) => schemas.Any(schema => IsAt(item, schema.Written));

    /// <summary>What is called after another thing has that one's name and a dot before its own.</summary>
    private static bool IsAt(string item, string place) =>
        item.StartsWith(place, StringComparison.Ordinal) && (item.Length == place.Length || item[place.Length] == '.');

    private static ValueList<T> Where<T>(ValueList<T> items, Func<T, bool> isWanted) => items.Where(isWanted).ToValueList();
}
