using System.Globalization;
using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>How many objects of each kind there are, once as the engine counts them and once as a catalog lists them.</summary>
internal static class ObjectCounts
{
    private static readonly Lazy<string> Query = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Laws", "counts.sql")));

    public static async Task<SortedDictionary<string, long>> OfAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var command = connection.Command($"{new SqlExpression(Query.Value)}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        return counts;
    }

    public static SortedDictionary<string, long> Of(DatabaseCatalog catalog)
    {
        var tables = Own(catalog.Tables).ToArray();
        var views = Own(catalog.Views).ToArray();
        var materialized = Own(catalog.MaterializedViews).ToArray();
        var columns = tables.SelectMany(table => table.Columns).Concat(views.SelectMany(view => view.Columns)).Concat(materialized.SelectMany(view => view.Columns)).ToArray();
        return new(new Dictionary<string, long>(Concat(OfTables(tables), OfRelations(catalog, tables, views, materialized, columns), OfTypes(catalog), OfRoutines(catalog), OfOthers(catalog))), StringComparer.Ordinal);
    }

    /// <summary>The kinds that the two count differently; empty when they agree.</summary>
    public static string Difference(SortedDictionary<string, long> engine, SortedDictionary<string, long> catalog) =>
        string.Join('\n', engine.Where(count => catalog.GetValueOrDefault(count.Key, -1) != count.Value)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}: the engine has {count.Value}, the catalog {catalog.GetValueOrDefault(count.Key, -1)}")));

    private static Dictionary<string, long> OfTables(Table[] tables) => new()
    {
        ["tables"] = tables.Length,
        ["partitions"] = tables.Count(table => table.PartitionOf is not null),
        ["heirs"] = tables.Sum(table => table.Inherits.Count),
        ["identities"] = tables.Sum(table => table.Columns.Count(column => column.Identity is not null)),
        ["not nulls"] = tables.Sum(table => table.Columns.Count(column => column.NotNull is not null)),
        ["primary keys"] = tables.Count(table => table.PrimaryKey is not null),
        ["unique keys"] = tables.Sum(table => table.UniqueKeys.Count),
        ["exclusions"] = tables.Sum(table => table.Exclusions.Count),
        ["checks"] = tables.Sum(table => table.Checks.Count),
        ["foreign keys"] = tables.Sum(table => table.ForeignKeys.Count),
        ["policies"] = tables.Sum(table => table.Policies.Count),
    };

    private static Dictionary<string, long> OfRelations(DatabaseCatalog catalog, Table[] tables, View[] views, MaterializedView[] materialized, Column[] columns) => new()
    {
        ["views"] = views.Length,
        ["materialized views"] = materialized.Length,
        ["indexes"] = tables.Sum(table => table.Indexes.Count + table.UniqueKeys.Count + table.Exclusions.Count + (table.PrimaryKey is null ? 0 : 1)) + materialized.Sum(view => view.Indexes.Count),
        ["sequences"] = Own(catalog.Sequences).Count() + tables.Sum(table => table.Columns.Count(column => column.Identity is not null && !InheritedIdentity(table, catalog))),
        ["columns"] = columns.Length + Own(catalog.Composites).Sum(type => type.Attributes.Count),
        ["defaults"] = columns.Count(column => column.Default is not null || column.Generated is not null),
        ["triggers"] = tables.Sum(table => table.Triggers.Count(trigger => !trigger.Inherited)) + views.Sum(view => view.Triggers.Count),
        ["rules"] = tables.Sum(table => table.Rules.Count) + views.Sum(view => view.Rules.Count),
        ["comments on relations"] = tables.Count(table => table.Comment is not null) + views.Count(view => view.Comment is not null) + materialized.Count(view => view.Comment is not null),
        ["comments on columns"] = columns.Count(column => column.Comment is not null),
    };

    private static Dictionary<string, long> OfTypes(DatabaseCatalog catalog) => new()
    {
        ["composites"] = Own(catalog.Composites).Count(),
        ["enums"] = Own(catalog.Enums).Count(),
        ["labels"] = Own(catalog.Enums).Sum(type => type.Labels.Count),
        ["domains"] = Own(catalog.Domains).Count(),
        ["domain checks"] = Own(catalog.Domains).Sum(domain => domain.Checks.Count),
        ["ranges"] = Own(catalog.Ranges).Count(),
        ["base types"] = Own(catalog.BaseTypes).Count(),
        ["casts"] = catalog.Casts.Count(cast => cast.Extension is null),
        ["collations"] = Own(catalog.Collations).Count(),
        ["conversions"] = Own(catalog.Conversions).Count(),
    };

    private static Dictionary<string, long> OfRoutines(DatabaseCatalog catalog) => new()
    {
        ["routines"] = Own(catalog.Routines).Count(),
        ["aggregates"] = Own(catalog.Aggregates).Count(),
        ["operators"] = Own(catalog.Operators).Count(),
        ["operator classes"] = Own(catalog.OperatorClasses).Count(),
        ["operator families"] = Own(catalog.OperatorFamilies).Count(),
        ["languages"] = Own(catalog.Languages).Count(),
        ["event triggers"] = Own(catalog.EventTriggers).Count(),
        ["access methods"] = Own(catalog.AccessMethods).Count(),
        ["transforms"] = Own(catalog.Transforms).Count(),
    };

    private static Dictionary<string, long> OfOthers(DatabaseCatalog catalog) => new()
    {
        ["schemas"] = Own(catalog.Schemas).Count(),
        ["extensions"] = catalog.Extensions.Count(extension => extension.Name.Value != "plpgsql"),
        ["statistics"] = Own(catalog.Statistics).Count(),
        ["text search dictionaries"] = Own(catalog.TextSearchDictionaries).Count(),
        ["text search configurations"] = Own(catalog.TextSearchConfigurations).Count(),
        ["text search parsers"] = Own(catalog.TextSearchParsers).Count(),
        ["text search templates"] = Own(catalog.TextSearchTemplates).Count(),
        ["wrappers"] = Own(catalog.ForeignDataWrappers).Count(),
        ["servers"] = catalog.ForeignServers.Count,
        ["user mappings"] = catalog.UserMappings.Count,
        ["publications"] = catalog.Publications.Count,
        ["published tables"] = catalog.Publications.Sum(publication => publication.Tables.Count),
        ["subscriptions"] = catalog.Subscriptions.Count,
        ["default privileges"] = catalog.DefaultPrivileges.Count,
    };

    private static IEnumerable<T> Own<T>(ValueList<T> objects) where T : CatalogObject => objects.Where(found => found.Extension is null);

    /// <summary>Whether the column's sequence is its parent table's; a partition has none of its own (17 and later).</summary>
    private static bool InheritedIdentity(Table table, DatabaseCatalog catalog) => table.PartitionOf is not null && catalog.Database.Engine.Major >= 17;

    private static List<KeyValuePair<string, long>> Concat(params ReadOnlySpan<Dictionary<string, long>> parts)
    {
        var all = new List<KeyValuePair<string, long>>();
        foreach (var part in parts)
            all.AddRange(part);
        return all;
    }
}
