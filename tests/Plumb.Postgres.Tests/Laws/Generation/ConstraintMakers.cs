namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Keys, checks and exclusions that are added to tables.</summary>
internal static class ConstraintMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("primary key", 5, PrimaryKey),
        new("unique constraint", 4, Unique),
        new("foreign key", 9, ForeignKey),
        new("check", 4, AddCheck),
        new("exclusion", 2, Exclusion),
        new("temporal key", 2, Temporal, 18),
        new("constraint comment", 2, Comment),
    ];

    /// <summary>A named or nameless check over the columns.</summary>
    public static string Check(Draft draft, IReadOnlyList<DraftColumn> columns)
    {
        foreach (var column in columns)
            column.Needed = true;
        return $"{draft.Dice.Maybe(0.7, () => $"constraint {draft.Names.Next("check")} ")}check ({Expressions.Condition(draft, columns)})";
    }

    private static void PrimaryKey(Draft draft)
    {
        if (draft.Table(table => table is { HasPrimaryKey: false } && !table.IsPartition) is not { } table || KeyColumns(draft, table) is not { } columns)
            return;
        draft.Add("primary key", $"alter table {table.Name} add constraint {draft.Names.Next("pk")} primary key ({Names(columns)}){Tail(draft, table, columns, included: true)}");
        table.HasPrimaryKey = true;
        foreach (var column in columns)
            column.NotNull = true;
    }

    private static void Unique(Draft draft)
    {
        if (draft.Table() is not { } table || KeyColumns(draft, table) is not { } columns)
            return;
        var nulls = draft.Major >= 15 ? draft.Dice.Maybe(0.3, " nulls not distinct") : "";
        var name = draft.Names.Next("unique");
        draft.Add("unique constraint", $"alter table {table.Name} add constraint {name} unique{nulls} ({Names(columns)}){Tail(draft, table, columns, included: true)}");
        draft.Commentable.Add($"constraint {name} on {table.Name}");
        draft.Commentable.Add($"index {table.Schema}.{name}");
    }

    private static string Tail(Draft draft, DraftRelation table, IReadOnlyList<DraftColumn> columns, bool included)
    {
        var dice = draft.Dice;
        var include = included ? dice.Maybe(0.2, () => dice.PickOrDefault(table.Columns.Where(column => column.Stored && !columns.Contains(column))) is { } more ? $" include ({more.Name})" : "") : "";
        var options = dice.Maybe(0.15, " with (fillfactor = 60)");
        var deferral = dice.Pick(["", "", "", " deferrable", " deferrable initially deferred"]);
        if (deferral.Length == 0)
            table.Keys.Add(columns);
        return include + options + deferral;
    }

    private static void ForeignKey(Draft draft)
    {
        var dice = draft.Dice;
        var targets = draft.Relations.Where(relation => relation.IsTable && relation.Keys.Count > 0).ToArray();
        if (targets.Length == 0)
            return;
        var target = dice.Pick(targets);
        var key = dice.Pick(target.Keys);
        var sources = draft.Relations.Where(relation => relation.IsTable && relation.Unlogged == target.Unlogged && Match(relation, key) is not null).ToArray();
        if (sources.Length == 0)
            return;
        var source = dice.Pick(sources);
        var columns = Match(source, key)!;
        var name = draft.Names.Next("fk");
        var only = draft.Major >= 15 && dice.Chance(0.15) && !columns.Any(column => column.Computed) ? $" on delete set null ({columns[0].Name})" : "";
        var action = only.Length > 0 || columns.Any(column => column.Computed) ? only : dice.Pick(["", " on delete cascade", " on delete restrict on update cascade", " on delete set null", " on update set default"]);
        var enforced = draft.Major >= 18 ? dice.Maybe(0.1, " not enforced") : "";
        var valid = source.Kind == RelationKind.Partitioned || enforced.Length > 0 ? "" : dice.Maybe(0.15, " not valid");
        draft.Add("foreign key", $"alter table {source.Name} add constraint {name} foreign key ({Names(columns)}) references {target.Name} ({Names(key)}){dice.Maybe(0.15, " match full")}{action}{dice.Pick(["", "", " deferrable", " deferrable initially deferred"])}{enforced}{valid}");
        draft.Commentable.Add($"constraint {name} on {source.Name}");
    }

    private static DraftColumn[]? Match(DraftRelation source, IReadOnlyList<DraftColumn> key)
    {
        var found = key.Select(wanted => source.Columns.FirstOrDefault(column => column.Stored && column.Type.Sql == wanted.Type.Sql)).OfType<DraftColumn>().Distinct().ToArray();
        return found.Length == key.Count ? found : null;
    }

    private static void AddCheck(Draft draft)
    {
        if (draft.Table(table => !table.IsPartition) is not { } table)
            return;
        var name = draft.Names.Next("check");
        var heirs = table.Kind == RelationKind.Partitioned ? "" : draft.Dice.Maybe(0.15, " no inherit");
        var enforced = draft.Major >= 18 ? draft.Dice.Maybe(0.15, " not enforced") : "";
        draft.Add("check", $"alter table {table.Name} add constraint {name} check ({Expressions.Condition(draft, table.Columns)}){heirs}{enforced}{(enforced.Length > 0 ? "" : draft.Dice.Maybe(0.3, " not valid"))}");
        table.Columns.ForEach(column => column.Needed = true);
        table.Simple = false;
        draft.Commentable.Add($"constraint {name} on {table.Name}");
    }

    private static void Exclusion(Draft draft)
    {
        if (draft.Table(table => table.Kind == RelationKind.Table && table.Columns.Any(column => column.Type.Family == TypeFamily.Range && column.Stored)) is not { } table)
            return;
        var column = table.Columns.First(column => column.Type.Family == TypeFamily.Range && column.Stored);
        var (name, dice) = (draft.Names.Next("exclude"), draft.Dice);
        draft.Add("exclusion", $"alter table {table.Name} add constraint {name} exclude using gist ({column.Name} with &&, ({column.Name} * {column.Name}) range_ops with -|-){dice.Maybe(0.3, () => $" where ({column.Name} is not null)")}{dice.Maybe(0.3, " deferrable initially deferred")}");
        draft.Commentable.Add($"constraint {name} on {table.Name}");
    }

    private static void Temporal(Draft draft)
    {
        var (first, second, dice) = (TableMakers.New(draft, RelationKind.Table), TableMakers.New(draft, RelationKind.Table), draft.Dice);
        first.Columns.Add(new(draft.Names.Next("during"), DraftType.BuiltIn.First(type => type.Sql == "tstzrange")) { NotNull = true });
        second.Columns.Add(new(draft.Names.Next("during"), first.Columns[0].Type));
        draft.Add("temporal key", $"create table {first.Name} ({first.Columns[0].Name} tstzrange, id int4range, {(dice.Chance(0.5) ? "primary key" : $"constraint {draft.Names.Next("period")} unique")} (id, {first.Columns[0].Name} without overlaps))");
        draft.Add("temporal key", $"create table {second.Name} ({second.Columns[0].Name} tstzrange, ref int4range, foreign key (ref, period {second.Columns[0].Name}) references {first.Name} (id, period {first.Columns[0].Name}))");
        first.Simple = second.Simple = false;
        first.HasPrimaryKey = second.HasPrimaryKey = true;
        TableMakers.Register(draft, first);
        TableMakers.Register(draft, second);
    }

    private static void Comment(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Commentable.Where(words => words.StartsWith("constraint", StringComparison.Ordinal))) is { } words)
            draft.Add("constraint comment", $"comment on {words} is {Quoted.Text("why: it's \"so\"\n\\ $$")}");
    }

    private static DraftColumn[]? KeyColumns(Draft draft, DraftRelation table)
    {
        var usable = table.Columns.Where(column => column.Type.Ordered && column.Stored && !table.PartitionColumns.Contains(column)).ToArray();
        if (usable.Length == 0)
            return null;
        var columns = draft.Dice.Some(usable, 2).Concat(table.PartitionColumns).ToArray();
        foreach (var column in columns)
            column.Needed = true;
        return columns;
    }

    private static string Names(IEnumerable<DraftColumn> columns) => Quoted.List(columns.Select(column => column.Name));
}
