namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>What years of migrations do to tables.</summary>
internal static class AlterMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("add column", 4, AddColumn),
        new("drop column", 4, DropColumn),
        new("rename column", 3, RenameColumn),
        new("column setting", 6, ColumnSetting),
        new("rename table", 2, Rename),
        new("move to schema", 1, Move),
        new("storage parameter", 2, draft => Alter(draft, "storage parameter", "set (fillfactor = 66, autovacuum_enabled = off)")),
                new("no oids", 1, draft => Alter(draft, "no oids", "set without oids")),
        new("drop table", 1, DropTable),
    ];

    private static void AddColumn(Draft draft)
    {
        if (draft.Table(table => table is { IsPartition: false, Typed: false } && table.Children.All(child => child.IsPartition)) is not { } table)
            return;
        var written = ColumnWriter.Write(draft, table);
        draft.Add("add column", $"alter table {table.Name} add column {written}");
        table.Simple = false;
        Inherit(table, table.Columns[^1]);
    }

    private static void Inherit(DraftRelation parent, DraftColumn column)
    {
        foreach (var child in parent.Children)
        {
            child.Columns.Add(column with { Computed = true });
            Inherit(child, column);
        }
    }

    private static void DropColumn(Draft draft)
    {
        if (draft.Table(table => table is { Typed: false, Children.Count: 0, Parent: null } && table.Columns.Count > 2 && table.Columns.Any(Free)) is not { } table)
            return;
        var column = table.Columns.Last(Free);
        table.Columns.Remove(column);
        draft.Add("drop column", $"alter table {table.Name} drop column {column.Name} cascade");
        draft.Forget($"{table.Name}.{column.Name}");
    }

    private static void RenameColumn(Draft draft)
    {
        if (draft.Table(table => table is { Typed: false, Children.Count: 0, Parent: null }) is not { } table)
            return;
        var index = draft.Dice.Next(0, table.Columns.Count - 1);
        var (column, name) = (table.Columns[index], draft.Names.Next("renamed"));
        if (table.Keys.Any(key => key.Contains(column)) || table.PartitionColumns.Contains(column))
            return;
        draft.Add("rename column", $"alter table {table.Name} rename column {column.Name} to {name}");
        draft.Forget($"{table.Name}.{column.Name}");
        table.Columns[index] = column with { Name = name };
    }

    private static void ColumnSetting(Draft draft)
    {
        if (draft.Table(table => table.Kind == RelationKind.Table) is not { } table)
            return;
        var column = draft.Dice.Pick(table.Columns);
        if (!column.Stored)
            return;
        var setting = draft.Dice.Next(1, 6) switch
        {
            1 => "set statistics 99",
            2 => "set (n_distinct = -0.5, n_distinct_inherited = 100)",
            3 when column.Type.Sql is "text" or "jsonb" => $"set storage {draft.Dice.Pick(["main", "plain", "external"])}",
            4 when column.Type.Sql is "text" or "bytea" => "set compression pglz",
            5 when !column.Computed => $"set default {column.Type.Sample}",
            _ => "set not null",
        };
        table.Simple = false;
        draft.Add("column setting", $"alter table {table.Name} alter column {column.Name} {setting}");
    }

    private static void Rename(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Relations.Where(relation => relation is { Children.Count: 0, Parent: null })) is { } relation)
            Replace(draft, relation, relation.Schema, draft.Names.Next("renamed"), "rename table", name => $"alter {relation.Words} {relation.Name} rename to {name}");
    }

    private static void Move(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Relations.Where(relation => relation is { Children.Count: 0, Parent: null })) is not { } relation)
            return;
        var schema = draft.Schema;
        Replace(draft, relation, schema, relation.OwnName, "move to schema", _ => $"alter {relation.Words} {relation.Name} set schema {schema}");
    }

    /// <summary>Goes on with the relation under its new name; functions, constraints and views still lean on it.</summary>
    private static void Replace(Draft draft, DraftRelation old, string schema, string name, string kind, Func<string, string> write)
    {
        draft.Add(kind, write(name));
        draft.Forget(old.Name);
        draft.Types.RemoveAll(type => type.Sql.StartsWith(old.Name, StringComparison.Ordinal));
        draft.Routines.RemoveAll(routine => routine.Takes.Sql.StartsWith(old.Name, StringComparison.Ordinal) || routine.Gives.Sql.StartsWith(old.Name, StringComparison.Ordinal));
        draft.Relations.Remove(old);
        var columns = old.Columns.Where(column => !column.Type.Sql.StartsWith(old.Name, StringComparison.Ordinal)).ToList();
        var renamed = new DraftRelation(old.Kind, schema, name)
        {
            Columns = columns,
            Strategy = old.Strategy,
            PartitionColumns = old.PartitionColumns,
            HasPrimaryKey = old.HasPrimaryKey,
            Simple = false,
            Unlogged = old.Unlogged,
            Typed = old.Typed,
        };
        renamed.Keys.AddRange(old.Keys);
        TableMakers.Register(draft, renamed);
    }

    private static void DropTable(Draft draft)
    {
        if (draft.Table(table => table is { Children.Count: 0, Parent: null, Keys.Count: 0 } && !draft.Types.Any(type => type.Sql == table.Name && type.Name is not null)) is not { } table)
            return;
        draft.Add("drop table", $"drop table {table.Name}");
    }

    private static void Alter(Draft draft, string kind, string change)
    {
        if (draft.Table(table => table.Kind == RelationKind.Table) is { } table)
            draft.Add(kind, $"alter table {table.Name} {change}");
    }

    private static bool Free(DraftColumn column) => column is { Needed: false, Computed: false };
}
