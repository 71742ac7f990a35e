namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Triggers, event triggers, row-level security.</summary>
internal static class TriggerMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("trigger", 7, Trigger),
        new("constraint trigger", 2, Constraint),
        new("view trigger", 2, OfView),
        new("transition tables", 2, Transition),
        new("trigger mode", 2, Mode),
        new("event trigger", 1, Event),
        new("row security", 2, RowSecurity),
        new("policy", 6, Policy),
    ];

    private static void Trigger(Draft draft)
    {
        if (draft.Table() is not { } table || Function(draft) is not { } function)
            return;
        var (name, dice) = (draft.Names.Next("trg"), draft.Dice);
        var eachRow = dice.Chance(0.7);
        var timing = table.Kind == RelationKind.Partitioned && eachRow ? "after" : dice.Pick(["before", "after"]);
        var events = dice.Pick(["insert", "update", "insert or update or delete", $"update of {Quoted.List(dice.Some(table.Columns, 2).Select(column => column.Name))}", eachRow ? "delete" : "truncate"]);
        var stored = table.Columns.Where(column => column.Stored && !column.Computed).ToArray();
        var when = eachRow && events.StartsWith("update", StringComparison.Ordinal) && stored.Length > 0
            ? dice.Maybe(0.5, () => $" when ({(dice.Chance(0.5) ? "old.* is distinct from new.*" : Expressions.Condition(draft, stored, "new."))})")
            : "";
        if (when.Contains(".*", StringComparison.Ordinal) && timing == "before")
            when = "";
        var arguments = dice.Pick(["", "", "'it''s', 'b\\c', ''", "1, x, \"Y z\"", "'a\nb', '表'"]);
        draft.Add("trigger", $"create trigger {name} {timing} {events} on {table.Name} for each {(eachRow ? "row" : "statement")}{when} execute function {function}({arguments})");
        table.Columns.ForEach(column => column.Needed = true);
        table.Triggers.Add(name);
        draft.Commentable.Add($"trigger {name} on {table.Name}");
    }

    private static void Constraint(Draft draft)
    {
        if (draft.Table(table => table.Kind == RelationKind.Table) is not { } table || Function(draft) is not { } function)
            return;
        var (name, dice) = (draft.Names.Next("ctrg"), draft.Dice);
        var from = dice.Maybe(0.4, () => $" from {draft.Table(other => other.Kind == RelationKind.Table)!.Name}");
        draft.Add("constraint trigger", $"create constraint trigger {name} after insert or update on {table.Name}{from} {dice.Pick(["", "deferrable", "deferrable initially deferred"])} for each row execute function {function}()");
        draft.Commentable.Add($"trigger {name} on {table.Name}");
    }

    private static void OfView(Draft draft)
    {
        if (draft.Relation(RelationKind.View) is not { } view || Function(draft) is not { } function)
            return;
        var name = draft.Names.Next("vtrg");
        draft.Add("view trigger", $"create trigger {name} instead of {draft.Dice.Pick(["insert", "update or delete"])} on {view.Name} for each row execute function {function}('v')");
        draft.Commentable.Add($"trigger {name} on {view.Name}");
    }

    private static void Transition(Draft draft)
    {
        if (draft.Table(table => table is { Kind: RelationKind.Table, Parent: null }) is not { } table || Function(draft) is not { } function)
            return;
        draft.Add("transition tables", $"create trigger {draft.Names.Next("ttrg")} after update on {table.Name} referencing old table as {draft.Names.Next("old")} new table as {draft.Names.Next("new")} for each statement execute function {function}()");
        table.Simple = false;
    }

    private static void Mode(Draft draft)
    {
        if (draft.Table(table => table.Triggers.Count > 0) is not { } table)
            return;
        var trigger = draft.Dice.Pick(table.Triggers);
        var mode = draft.Dice.Pick(["disable", "enable replica", "enable always"]);
        draft.Add("trigger mode", $"alter table {draft.Dice.Maybe(0.2, "only ")}{table.Name} {mode} trigger {trigger}");
        if (table.Children.FirstOrDefault(child => child.IsPartition) is { } partition && draft.Dice.Chance(0.5))
            draft.Add("trigger mode", $"alter table {partition.Name} disable trigger {trigger}");
    }

    private static void Event(Draft draft)
    {
        var (name, function, dice) = (draft.Names.Next("event"), draft.Invent("event_fn"), draft.Dice);
        draft.Add("event trigger", $"create function {function}() returns event_trigger language plpgsql as 'begin end'");
        draft.Add("event trigger", $"create event trigger {name} on {dice.Pick(["ddl_command_end", "ddl_command_start when tag in ('CREATE TABLE', 'ALTER TABLE')", "sql_drop", "table_rewrite"])} execute function {function}()");
        draft.Note($"event trigger {name}", owned: false);
        if (dice.Chance(0.3))
            draft.Add("event trigger", $"alter event trigger {name} {dice.Pick(["disable", "enable always"])}");
    }

    private static void RowSecurity(Draft draft)
    {
        if (draft.Table() is { } table)
            draft.Add("row security", $"alter table {table.Name} {draft.Dice.Pick(["enable", "force"])} row level security");
    }

    private static void Policy(Draft draft)
    {
        if (draft.Table() is not { } table)
            return;
        var (name, dice) = (draft.Names.Next("policy"), draft.Dice);
        var other = dice.Pick(draft.Relations);
        var condition = dice.Pick([Expressions.Condition(draft, table.Columns), "true", $"exists (select from {other.Name} o where o is not null)", "current_user = 'me'::name"]);
        var command = dice.Pick(["", " for all", " for select", " for insert", " for update", " for delete"]);
        var expression = command switch
        {
            " for insert" => $" with check ({condition})",
            " for select" or " for delete" => $" using ({condition})",
            _ => $" using ({condition}){dice.Maybe(0.4, () => $" with check ({Expressions.Condition(draft, table.Columns)})")}",
        };
        draft.Add("policy", $"create policy {name} on {table.Name}{dice.Maybe(0.2, " as restrictive")}{command}{dice.Maybe(0.5, () => $" to {dice.Pick([draft.Role, Quoted.List(GeneratedRoles.Names), "public", "current_user"])}")}{expression}");
        table.Columns.ForEach(column => column.Needed = true);
        draft.Commentable.Add($"policy {name} on {table.Name}");
    }

    private static string? Function(Draft draft)
    {
        if (draft.TriggerFunctions.Count == 0)
            RoutineMakers.TriggerFunction(draft);
        return draft.Dice.Pick(draft.TriggerFunctions);
    }
}
