namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Partitioned tables, their partitions, and partitions of those.</summary>
internal static class PartitionMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("partitioned table", 4, Partitioned),
        new("partition", 8, Partition),
        new("attached partition", 4, Attach),
        new("detached partition", 1, Detach),
    ];

    public static void Partitioned(Draft draft)
    {
        var root = Draw(draft, new(RelationKind.Partitioned, draft.Schema, draft.Names.Next("p")));
        var written = new List<string>();
        for (var count = draft.Dice.Next(0, 4); count > 0; count--)
            written.Add(ColumnWriter.Write(draft, root));
        written.Insert(draft.Dice.Next(0, written.Count), ColumnWriter.Plain(root.PartitionColumns[0]));
        draft.Add("partitioned table", $"create table {root.Name} ({Quoted.List(written)}) partition by {root.Strategy} ({Key(draft, root.PartitionColumns[0])})");
        root.Columns.Add(root.PartitionColumns[0]);
        TableMakers.Register(draft, root);
    }

    private static void Partition(Draft draft)
    {
        if (Parent(draft, _ => true) is not { } parent)
            return;
        var (dice, bound) = (draft.Dice, Bound(draft, parent));
        if (bound is null)
            return;
        var columns = parent.Columns.Select(column => column with { Computed = true }).ToList();
        var deeper = dice.Chance(0.25) ? dice.PickOrDefault(columns.Where(column => column.Type.Sql == "integer" && column.Stored)) : null;
        var partition = new DraftRelation(deeper is null ? RelationKind.Table : RelationKind.Partitioned, draft.Schema, draft.Names.Next("part"))
        {
            Parent = parent,
            Columns = columns,
            Simple = false,
            HasPrimaryKey = parent.HasPrimaryKey,
            Strategy = deeper is null ? null : "range",
            PartitionColumns = deeper is null ? [] : [.. parent.PartitionColumns, deeper],
        };
        var own = dice.Maybe(0.2, () => $" ({columns[0].Name} with options not null)") + dice.Maybe(0.1, "");
        var spread = deeper is null ? TableMakers.Options(draft) : $" partition by range ({deeper.Name})";
        draft.Add("partition", $"create table {partition.Name} partition of {parent.Name}{own} {bound}{spread}");
        parent.Children.Add(partition);
        TableMakers.Register(draft, partition);
    }

    private static void Attach(Draft draft)
    {
        if (Parent(draft, parent => parent.Simple) is not { } parent || Bound(draft, parent) is not { } bound)
            return;
        var shuffled = draft.Dice.Some(parent.Columns);
        var columns = shuffled.Concat(parent.Columns.Except(shuffled)).Select(column => column with { }).ToList();
        var partition = new DraftRelation(RelationKind.Table, draft.Schema, draft.Names.Next("attached")) { Parent = parent, Columns = columns, Simple = false };
        draft.Add("attached partition", $"create table {partition.Name} ({Quoted.List([columns[0] is var first ? ColumnWriter.Plain(first) : "", "\"dropped one\" integer", .. columns.Skip(1).Select(ColumnWriter.Plain)])})");
        draft.Add("attached partition", $"alter table {partition.Name} drop column \"dropped one\"");
        if (draft.Dice.Chance(0.3))
            draft.Add("attached partition", $"alter table {partition.Name} alter {columns[0].Name} set default {columns[0].Type.Sample}");
        draft.Add("attached partition", $"alter table {parent.Name} attach partition {partition.Name} {bound}");
        parent.Children.Add(partition);
        TableMakers.Register(draft, partition);
    }

    private static void Detach(Draft draft)
    {
        if (draft.Table(table => table.IsPartition && table.Parent!.Children.Contains(table)) is not { } partition)
            return;
        draft.Add("detached partition", $"alter table {partition.Parent!.Name} detach partition {partition.Name}");
        partition.Parent.Children.Remove(partition);
    }

    private static DraftRelation? Parent(Draft draft, Func<DraftRelation, bool> where) =>
        draft.Dice.PickOrDefault(draft.Relations.Where(relation => relation.Kind == RelationKind.Partitioned && where(relation)));

    private static DraftRelation Draw(Draft draft, DraftRelation root)
    {
        var type = draft.Dice.PickOrDefault(DraftType.BuiltIn.Where(type => type.Sql is "integer" or "text" or "date" or "timestamp with time zone" or "bigint"))!;
        var strategy = draft.Dice.Pick(["range", "list", "hash"]);
        var column = new DraftColumn(draft.Names.Next("key"), type) { NotNull = draft.Dice.Chance(0.5), Needed = true };
        return new(root.Kind, root.Schema, root.OwnName) { Strategy = strategy, PartitionColumns = [column] };
    }

    private static string Key(Draft draft, DraftColumn column) =>
        column.Type.Sql == "text" ? column.Name + draft.Dice.Maybe(0.2, " collate \"C\"") + draft.Dice.Maybe(0.2, " text_ops") : column.Name;

    private static string? Bound(Draft draft, DraftRelation parent)
    {
        var number = parent.Children.Count(child => child.IsPartition) + 10;
        var type = parent.PartitionColumns[^1].Type.Sql;
        if (parent.Strategy != "hash" && number == 13)
            return "default";
        return parent.Strategy switch
        {
            "hash" => number < 14 ? $"for values with (modulus 4, remainder {number - 10})" : null,
            "list" => $"for values in ({Value(type, number * 2)}, {(number == 10 ? "null" : Value(type, number * 2 + 1))})",
            _ => $"for values from ({(number == 10 ? "minvalue" : Value(type, number))}) to ({(number == 16 ? "maxvalue" : Value(type, number + 1))})",
        };
    }

    private static string Value(string type, int number) => type switch
    {
        "text" => Quoted.Text($"it's {number}"),
        "date" => $"'20{number}-01-01'",
        "timestamp with time zone" => $"'20{number}-01-01 00:00:00+02'",
        _ => $"{number}",
    };
}
