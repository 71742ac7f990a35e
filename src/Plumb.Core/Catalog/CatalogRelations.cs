namespace Plumb.Core.Catalog;

/// <summary>Asks a catalog about its tables and views together.</summary>
public static class CatalogRelations
{
    extension(DatabaseCatalog catalog)
    {
        /// <summary>The names of all tables, views and materialised views.</summary>
        public IEnumerable<QualifiedName> Relations() =>
            catalog.Tables.Select(table => table.Name)
                .Concat(catalog.Views.Select(view => view.Name))
                .Concat(catalog.MaterializedViews.Select(view => view.Name));

        /// <summary>The tables but for those that are a partition of another table of the catalog.</summary>
        public IEnumerable<Table> RootTables()
        {
            var names = catalog.Tables.Select(table => table.Name).ToHashSet();
            return catalog.Tables.Where(table => table.PartitionOf is not { } partition || !names.Contains(partition.Parent));
        }
    }
}
