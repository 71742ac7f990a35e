namespace Plumb.Postgres.Rendering;

/// <summary>Finds the roles that a catalog names.</summary>
internal static class CatalogRoles
{
    /// <summary>All of them, by name.</summary>
    public static IEnumerable<Identifier> All(DatabaseCatalog catalog) =>
        Owners(catalog)
            .Concat(AccessLists(catalog).SelectMany(access => access.Grants).SelectMany(Roles))
            .Concat(catalog.DefaultPrivileges.SelectMany(privileges => Present(privileges.Role).Concat(privileges.Grants.SelectMany(Roles))))
            .Concat(catalog.Tables.SelectMany(table => table.Policies).SelectMany(policy => policy.Roles))
            .Concat(catalog.UserMappings.SelectMany(mapping => Present(mapping.Role)))
            .Distinct()
            .Order();

    /// <summary>The owners of what only a superuser may own.</summary>
    public static IEnumerable<Identifier> WhoMustBeSuperusers(DatabaseCatalog catalog) =>
        Made(catalog.EventTriggers, catalog.ForeignDataWrappers, catalog.Subscriptions)
            .Concat(catalog.Publications.Where(publication => publication.AllTables || !publication.Schemas.IsEmpty))
            .SelectMany(made => Present(made.Owner))
            .Distinct();

    private static IEnumerable<Identifier> Owners(DatabaseCatalog catalog) =>
        Objects(catalog).Where(made => made.Extension is null).SelectMany(made => Present(made.Owner));

    private static IEnumerable<AccessList> AccessLists(DatabaseCatalog catalog) =>
        Objects(catalog).Select(made => made.Access)
            .Concat(catalog.Tables.SelectMany(table => table.Columns).Select(column => column.Access))
            .Concat(catalog.Views.SelectMany(view => view.Columns).Select(column => column.Access))
            .Concat(catalog.MaterializedViews.SelectMany(view => view.Columns).Select(column => column.Access))
            .Concat(catalog.SystemGrants.SelectMany(grants => new[] { grants.Initial, grants.Current }))
            .OfType<AccessList>();

    private static IEnumerable<CatalogObject> Objects(DatabaseCatalog catalog) => Made(
        catalog.Schemas, catalog.Tables, catalog.Views, catalog.MaterializedViews, catalog.Sequences, catalog.BaseTypes, catalog.Enums, catalog.Domains,
        catalog.Composites, catalog.Ranges, catalog.Routines, catalog.Aggregates, catalog.Operators, catalog.OperatorFamilies,
        catalog.OperatorClasses, catalog.Collations, catalog.Conversions, catalog.TextSearchDictionaries,
        catalog.TextSearchConfigurations, catalog.Statistics, catalog.Languages, catalog.EventTriggers, catalog.ForeignDataWrappers,
        catalog.ForeignServers, catalog.Publications, catalog.Subscriptions,
        catalog.Tables.SelectMany(table => table.Columns).Select(column => column.Identity?.Sequence).OfType<Sequence>());

    private static IEnumerable<CatalogObject> Made(params IEnumerable<IEnumerable<CatalogObject>> lists) => lists.SelectMany(list => list);

    private static IEnumerable<Identifier> Roles(Grant grant) => Present(grant.Role).Concat(Present(grant.GrantedBy));

    private static IEnumerable<Identifier> Present(Identifier? role) => role is { } name ? [name] : [];
}
