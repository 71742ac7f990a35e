namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Views over tables, views, functions and nothing at all.</summary>
internal static class ViewMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("view", 11, draft => Make(draft, "view", Queries.Draw(draft))),
        new("materialized view", 5, draft => Make(draft, "materialized view", Queries.Draw(draft))),
        new("view by key", 3, ByKey),
        new("recursive view", 1, Recursive),
        new("view column", 2, Column),
        new("rule", 3, Rule),
    ];

    private static void Make(Draft draft, string words, (string Text, List<DraftColumn> Columns)? query)
    {
        if (query is not var (text, columns))
            return;
        var dice = draft.Dice;
        var kind = words == "view" ? RelationKind.View : RelationKind.MaterializedView;
        var view = new DraftRelation(kind, draft.Schema, draft.Names.Next("v")) { Columns = columns };
        var options = kind == RelationKind.View
            ? dice.Maybe(0.2, () => $" with ({(draft.Major >= 15 ? dice.Pick(["security_barrier", "security_invoker = true, security_barrier = false"]) : "security_barrier = true")})")
            : dice.Maybe(0.15, " with (fillfactor = 60)");
        var data = kind == RelationKind.MaterializedView ? dice.Maybe(0.5, " with no data") : "";
        draft.Add(words, $"create {words} {view.Name}{options} as {text}{data}");
        TableMakers.Register(draft, view);
    }

    private static void ByKey(Draft draft)
    {
        if (draft.Table(table => table.HasPrimaryKey && table.Keys.Count > 0 && !table.IsPartition && table.Columns[0].Computed && table.Columns.Count > 1) is not { } table)
            return;
        var view = new DraftRelation(RelationKind.View, draft.Schema, draft.Names.Next("v"));
        var other = table.Columns[1];
        view.Columns.AddRange([table.Columns[0], other]);
        draft.Add("view by key", $"create view {view.Name} as select t.{table.Columns[0].Name}, t.{other.Name}, count(*) as n, max(x.ctid::text) from {table.Name} t, {table.Name} x group by t.{table.Columns[0].Name}");
        TableMakers.Register(draft, view);
    }

    private static void Recursive(Draft draft)
    {
        var (schema, name) = (draft.Schema, draft.Names.Next("rec"));
        draft.Add("recursive view", $"create recursive view {schema}.{name} (n, path) as values (1, array[1]) union all select n + 1, path || n from {name} where n < 5");
        draft.Note($"view {schema}.{name}");
    }

    private static void Column(Draft draft)
    {
        if (draft.Relation(RelationKind.View, RelationKind.MaterializedView) is not { } view)
            return;
        var index = draft.Dice.Next(0, view.Columns.Count - 1);
        var column = view.Columns[index];
        if (view.Kind == RelationKind.View && draft.Dice.Chance(0.5))
        {
            draft.Add("view column", $"alter view {view.Name} alter column {column.Name} set default {column.Type.Sample}");
            return;
        }
        var name = draft.Names.Next("renamed");
        draft.Add("view column", $"alter {view.Words} {view.Name} rename column {column.Name} to {name}");
        view.Columns[index] = column with { Name = name };
        draft.Forget($"{view.Name}.{column.Name}");
        draft.Commentable.Add($"column {view.Name}.{name}");
    }

    private static void Rule(Draft draft)
    {
        if (draft.Relation(RelationKind.Table, RelationKind.View) is not { IsPartition: false } relation)
            return;
        var (name, dice) = (draft.Names.Next("rule"), draft.Dice);
        var action = dice.Next(1, 4) switch
        {
            1 => "nothing",
            2 => $"notify {draft.Names.Next("channel")}",
            3 when draft.Table() is { } other => $"(delete from {other.Name} where false; select count(*) from {relation.Name})",
            _ => "select 'it''s'::text, 1",
        };
        var condition = relation.Kind == RelationKind.Table && action == "nothing" ? dice.Maybe(0.5, () => $" where {Expressions.Condition(draft, relation.Columns, "old.")}") : "";
        draft.Add("rule", $"create rule {name} as on delete to {relation.Name}{condition} do {dice.Pick(["instead", "also"])} {action}");
        draft.Commentable.Add($"rule {name} on {relation.Name}");
        if (relation.Kind == RelationKind.Table && dice.Chance(0.3))
            draft.Add("rule", $"alter table {relation.Name} {dice.Pick(["disable", "enable always", "enable replica"])} rule {name}");
    }
}
