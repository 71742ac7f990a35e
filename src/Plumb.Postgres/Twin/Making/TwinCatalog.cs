namespace Plumb.Postgres.Twin.Making;

/// <summary>Keeps of a catalog what a planner looks at, and nothing that could act.</summary>
/// <remarks>
/// Tables are logged, or a crash of the scratch server would empty their files. Foreign keys stay: the planner estimates joins by them.
/// </remarks>
internal static class TwinCatalog
{
    public static DatabaseCatalog Of(DatabaseCatalog catalog) => catalog with
    {
        Tables = [.. catalog.Tables.Select(Of)],
        Views = [.. catalog.Views.Select(view => Bare(view) with { Columns = Of(view.Columns), Triggers = [] })],
        MaterializedViews = [.. catalog.MaterializedViews.Select(view =>
            Bare(view) with { Columns = Of(view.Columns), Indexes = Of(view.Indexes), Tablespace = null, ClusteredOn = null })],
        Schemas = Bare(catalog.Schemas),
        Sequences = Bare(catalog.Sequences),
        Enums = Bare(catalog.Enums),
        Domains = Bare(catalog.Domains),
        Composites = Bare(catalog.Composites),
        Ranges = Bare(catalog.Ranges),
        Routines = [.. catalog.Routines.Select(routine => Bare(routine) with { Leakproof = false })],
        Aggregates = Bare(catalog.Aggregates),
        Operators = Bare(catalog.Operators),
        OperatorFamilies = Bare(catalog.OperatorFamilies),
        OperatorClasses = Bare(catalog.OperatorClasses),
        Collations = Bare(catalog.Collations),
        Conversions = [],
        TextSearchDictionaries = Bare(catalog.TextSearchDictionaries),
        TextSearchConfigurations = Bare(catalog.TextSearchConfigurations),
        Statistics = Bare(catalog.Statistics),
        Languages = Bare(catalog.Languages),
        EventTriggers = [],
        ForeignDataWrappers = Bare(catalog.ForeignDataWrappers),
        ForeignServers = Bare(catalog.ForeignServers),
        UserMappings = [],
        Publications = [],
        Subscriptions = [],
        DefaultPrivileges = [],
        SystemGrants = [],
    };

    private static Table Of(Table table) => Bare(table) with
    {
        Columns = Of(table.Columns),
        Indexes = Of(table.Indexes),
        Triggers = [],
        Unlogged = false,
        Tablespace = null,
        ReplicaIdentity = default,
        ReplicaIdentityIndex = null,
        ClusteredOn = null,
    };

    private static ValueList<Column> Of(ValueList<Column> columns) => [.. columns.Select(column => column with { Access = null, Comment = null })];

    private static ValueList<TableIndex> Of(ValueList<TableIndex> indexes) => [.. indexes.Select(index => index with { Comment = null, Tablespace = null })];

    private static ValueList<T> Bare<T>(ValueList<T> objects)
        where T : CatalogObject => [.. objects.Select(Bare)];

    private static T Bare<T>(T item)
        where T : CatalogObject => (T)(item with { Owner = null, Access = null, Comment = null });
}
