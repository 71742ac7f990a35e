namespace Plumb.Core.Catalog;

/// <summary>Counts what a catalog holds, but for what extensions brought.</summary>
public static class CatalogCounts
{
    /// <summary>The kinds that are there, in the order in which a reader wants them.</summary>
    public static IEnumerable<CatalogCount> Of(DatabaseCatalog catalog) => All(catalog).Where(count => count.Count > 0);

    private static IEnumerable<CatalogCount> All(DatabaseCatalog catalog)
    {
        var tables = catalog.Tables.Where(IsOwn).ToList();
        return
        [
            new("schema", "schemas", catalog.Schemas.Count(IsOwn)),
            new("table", "tables", tables.Count(table => table.PartitionOf is null && table.Foreign is null)),
            new("partition", "partitions", tables.Count(table => table.PartitionOf is not null)),
            new("foreign table", "foreign tables", tables.Count(table => table.Foreign is not null && table.PartitionOf is null)),
            new("column", "columns", tables.Sum(table => (long)table.Columns.Count)),
            new("foreign key", "foreign keys", tables.Sum(table => (long)table.ForeignKeys.Count)),
            new("index", "indexes", tables.Sum(IndexesOf) + catalog.MaterializedViews.Where(IsOwn).Sum(view => (long)view.Indexes.Count)),
            new("check", "checks", tables.Sum(table => (long)table.Checks.Count)),
            new("trigger", "triggers", tables.Sum(table => (long)table.Triggers.Count) + catalog.Views.Where(IsOwn).Sum(view => (long)view.Triggers.Count)),
            new("policy", "policies", tables.Sum(table => (long)table.Policies.Count)),
            new("view", "views", catalog.Views.Count(IsOwn)),
            new("materialised view", "materialised views", catalog.MaterializedViews.Count(IsOwn)),
            new("routine", "routines", catalog.Routines.Count(IsOwn)),
            new("aggregate", "aggregates", catalog.Aggregates.Count(IsOwn)),
            new("sequence", "sequences", catalog.Sequences.Count(IsOwn)),
            new("type", "types", TypesOf(catalog).Count(IsOwn)),
            new("operator", "operators", catalog.Operators.Count(IsOwn)),
            new("extension", "extensions", catalog.Extensions.Count),
            new("publication", "publications", catalog.Publications.Count),
            new("subscription", "subscriptions", catalog.Subscriptions.Count),
        ];
    }

    private static bool IsOwn(CatalogObject item) => item.Extension is null;

    private static IEnumerable<CatalogObject> TypesOf(DatabaseCatalog catalog) =>
        [.. catalog.Enums, .. catalog.Domains, .. catalog.Composites, .. catalog.Ranges, .. catalog.BaseTypes];

    private static long IndexesOf(Table table) =>
        table.Indexes.Count + table.UniqueKeys.Count + table.Exclusions.Count + (table.PrimaryKey is null ? 0 : 1);
}
