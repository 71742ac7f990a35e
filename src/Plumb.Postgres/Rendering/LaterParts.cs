using Plumb.Postgres.Rendering.Access;
using Plumb.Postgres.Rendering.Replication;
using Plumb.Postgres.Rendering.Tables;
using Plumb.Postgres.Rendering.Triggers;
using Plumb.Postgres.Rendering.Views;

namespace Plumb.Postgres.Rendering;

/// <summary>Collects what can wait until everything that others need is there.</summary>
internal static class LaterParts
{
    /// <summary>The sections, in an order in which each finds what it needs.</summary>
    /// <remarks>Event triggers come last, or they would fire at the rest; default privileges just before, or they would add to it.</remarks>
    public static IEnumerable<DdlSection> Sections(RenderContext context)
    {
        var catalog = context.Catalog;
        var tables = CreationUnits.Own(catalog.Tables).ToList();
        var views = CreationUnits.Own(catalog.Views).ToList();
        return
        [
            new("Columns of sequences, defaults of views",
                [.. CreationUnits.Own(catalog.Sequences).SelectMany(SequenceDdl.Ownership), .. views.SelectMany(ViewDdl.Defaults)]),
            new("Conditions that older rows need not meet",
                [.. tables.OrderBy(context.DepthOf).SelectMany(table => UnvalidatedDdl.Statements(table, context))]),
            new("Keys", [.. Keys(tables, context)]),
            new("Indexes", [.. Indexes(tables, catalog)]),
            new("Foreign keys", [.. tables.SelectMany(table => table.ForeignKeys.SelectMany(key => ForeignKeyDdl.Statements(table, key)))]),
            new("Extended statistics", [.. CreationUnits.Own(catalog.Statistics).SelectMany(StatisticsDdl.Statements)]),
            new("Rules", [.. Rules(tables, views)]),
            new("Triggers", [.. Triggers(tables, views, context)]),
            new("Row-level security", [.. tables.SelectMany(RowSecurityDdl.Statements)]),
            new("Publications", [.. CreationUnits.Own(catalog.Publications).SelectMany(made => PublicationDdl.Statements(made, context))]),
            new("Subscriptions", [.. CreationUnits.Own(catalog.Subscriptions).SelectMany(SubscriptionDdl.Statements)]),
            new("Privileges", [.. new ObjectAccess(context).Statements(),
                .. catalog.SystemGrants.SelectMany(grants => SystemAccess.Statements(grants, context.Major))]),
            new("Default privileges",
                [.. catalog.DefaultPrivileges.SelectMany(privileges => DefaultPrivilegesDdl.Statements(privileges, context.Major))]),
            new("Event triggers", [.. CreationUnits.Own(catalog.EventTriggers).SelectMany(EventTriggerDdl.Statements)]),
        ];
    }

    /// <summary>The indexes that the script does not make.</summary>
    public static IEnumerable<DdlNote> InvalidIndexes(DatabaseCatalog catalog) =>
        from table in catalog.Tables
        from index in table.Indexes
        where !IndexDdl.CanBeMade(index, IsPartitioned(table))
        select IndexDdl.Note(table.Name, index);

    private static bool IsPartitioned(Table table) => table.PartitionKey is not null;

    private static IEnumerable<DdlStatement> Keys(List<Table> tables, RenderContext context)
    {
        var early = EarlyKeys.Needed(context.Catalog);
        return
            from table in tables.OrderBy(context.DepthOf)
            from key in KeyDdl.Of(table)
            let reference = Reference.To(ObjectKind.Constraint, table.Name, key.Constraint.Name)
            where !early.Contains(reference)
            from sql in KeyDdl.Add(table, key.Constraint, key.Definition)
            where !sql.IsEmpty
            select new DdlStatement(reference, sql);
    }

    private static IEnumerable<DdlStatement> Indexes(List<Table> tables, DatabaseCatalog catalog)
    {
        var views = CreationUnits.Own(catalog.MaterializedViews).ToList();
        return
        [
            .. from table in tables
               from index in table.Indexes
               where IndexDdl.CanBeMade(index, IsPartitioned(table))
               from statement in IndexDdl.Statements(table.Name, index, IsPartitioned(table))
               select statement,
            .. views.SelectMany(view => view.Indexes.Where(index => !index.Invalid)
                .SelectMany(index => IndexDdl.Statements(view.Name, index, isPartitioned: false))),
            .. tables.SelectMany(Attachments),
            .. tables.SelectMany(TableStateDdl.Statements),
            .. views.SelectMany(view => TableStateDdl.ClusteredOn(view.Name, view.ClusteredOn)
                .Select(sql => new DdlStatement(Reference.To(ObjectKind.MaterializedView, view.Name), sql))),
        ];
    }

    private static IEnumerable<DdlStatement> Attachments(Table table) =>
        KeyDdl.Of(table).Where(key => !KeyDdl.ComesFromParent(key.Constraint)).Select(key => (key.Constraint.Name, key.Constraint.PartOf))
            .Concat(table.Indexes.Where(index => IndexDdl.CanBeMade(index, IsPartitioned(table))).Select(index => (index.Name, index.PartOf)))
            .SelectMany(part => IndexDdl.Attachment(table.Name, part.Name, part.PartOf));

    private static IEnumerable<DdlStatement> Rules(List<Table> tables, List<View> views) =>
    [
        .. tables.SelectMany(table => table.Rules.SelectMany(rule => RuleDdl.Statements(table.Name, rule))),
        .. views.SelectMany(view => view.Rules.SelectMany(rule => RuleDdl.Statements(view.Name, rule))),
    ];

    /// <remarks>To switch a trigger of a partitioned table switches those of its partitions too, so these come after it, top down.</remarks>
    private static IEnumerable<DdlStatement> Triggers(List<Table> tables, List<View> views, RenderContext context) =>
    [
        .. tables.SelectMany(table => table.Triggers.Where(trigger => !trigger.Inherited)
            .SelectMany(trigger => TriggerDdl.Statements(table.Name, trigger))),
        .. views.SelectMany(view => view.Triggers.SelectMany(trigger => TriggerDdl.Statements(view.Name, trigger))),
        .. tables.OrderBy(context.DepthOf)
            .SelectMany(table => table.Triggers.Where(trigger => trigger.Inherited).Select(trigger => TriggerDdl.InheritedSwitch(table.Name, trigger))),
    ];
}
