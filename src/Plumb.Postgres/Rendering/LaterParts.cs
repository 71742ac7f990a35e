using Plumb.Postgres.Rendering.Access;
using Plumb.Postgres.Rendering.Replication;
using Plumb.Postgres.Rendering.Tables;
using Plumb.Postgres.Rendering.Triggers;
using Plumb.Postgres.Rendering.Views;

namespace Plumb.Postgres.Rendering;

/// <summary>Collects what can wait until everything that others need is there.</summary>
internal static class LaterParts
{
    /// <summary>The first section that leans on indexes.</summary>
    public const string ForeignKeysTitle = "Foreign keys";

    /// <summary>The sections, in an order in which each finds what it needs.</summary>
    /// <remarks>Event triggers come last, or they would fire at the rest; default privileges just before, or they would add to it.</remarks>
    public static IEnumerable<DdlSection> Sections(RenderContext context, BareNames names)
    {
        var catalog = context.Catalog;
        var tables = CreationUnits.Own(catalog.Tables).ToList();
        var views = CreationUnits.Own(catalog.Views).ToList();
        var (keys, indexes) = KeysAndIndexes(tables, [.. CreationUnits.Own(catalog.MaterializedViews)], context);
        return
        [
            new("Columns of sequences, defaults of views",
                [.. CreationUnits.Own(catalog.Sequences).SelectMany(SequenceDdl.Ownership), .. views.SelectMany(ViewDdl.Defaults)]),
            new("Conditions that older rows need not meet",
                [.. tables.OrderBy(context.DepthOf).SelectMany(table => UnvalidatedDdl.Statements(table, context))]),
            names.Found(keys),
            names.Found(indexes),
            names.Found(new(ForeignKeysTitle, [.. ForeignKeys(tables, context)]), keys, indexes),
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

    /// <summary>Makes keys, then indexes; or both in the order that is asked for, since a key brings an index as well.</summary>
    private static (DdlSection Keys, DdlSection Indexes) KeysAndIndexes(List<Table> tables, List<MaterializedView> views, RenderContext context)
    {
        var section = new IndexSection(tables, views, context);
        var (keys, making) = (Keys(tables, context), section.Making());
        if (context.Options.Order is not null)
            (keys, making) = (keys.Concat(making).OrderBy(made => context.OrderOf(made.Index)), []);
        return (new("Keys", [.. keys.Select(made => made.Statement)]), new("Indexes", [.. making.Select(made => made.Statement), .. section.Rest()]));
    }

    private static IEnumerable<(QualifiedName Index, DdlStatement Statement)> Keys(List<Table> tables, RenderContext context)
    {
        var early = EarlyKeys.Needed(context.Catalog);
        return
            from table in tables.OrderBy(context.DepthOf)
            from key in KeyDdl.Of(table)
            let reference = Reference.To(ObjectKind.Constraint, table.Name, key.Constraint.Name)
            where !early.Contains(reference)
            from sql in KeyDdl.Add(table, key.Constraint, key.Definition)
            where !sql.IsEmpty
            select (new QualifiedName(table.Name.Schema, key.Constraint.Name), new DdlStatement(reference, sql));
    }

    /// <remarks>A key comes before the one of a table above that has its name: the copy of that one then takes another. Otherwise top down.</remarks>
    private static IEnumerable<DdlStatement> ForeignKeys(List<Table> tables, RenderContext context)
    {
        var names = tables.Where(table => table.PartitionKey is not null).SelectMany(table => table.ForeignKeys).Select(key => key.Name).ToHashSet();
        var keys =
            from table in tables
            from key in table.ForeignKeys
            orderby table.PartitionOf is not null && names.Contains(key.Name) ? -context.DepthOf(table) : context.DepthOf(table)
            from statement in ForeignKeyDdl.Statements(table, key)
            select statement;
        return keys.Concat(tables.SelectMany(table => table.InheritedForeignKeys.SelectMany(key => ForeignKeyDdl.Statements(table, key))));
    }

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
