namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Plain tables, with columns of every sort.</summary>
internal static class TableMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("table", 10, Table),
        new("serial table", 2, Serial),
        new("typed table", 1, Typed),
        new("table like another", 1, Like),
        new("heir", 4, Heir),
        new("heir by ALTER", 2, AlterInherit),
    ];

    public static void Table(Draft draft)
    {
        var (dice, unlogged) = (draft.Dice, draft.Dice.Chance(0.1));
        var table = New(draft, RelationKind.Table, unlogged);
        var written = new List<string>();
        for (var count = dice.Next(1, 7); count > 0; count--)
            written.Add(ColumnWriter.Write(draft, table));
        if (dice.Chance(0.5))
            written.Add(ConstraintMakers.Check(draft, table.Columns));
        if (dice.Chance(0.4))
            written.Insert(0, IdColumn(draft, table));
        var options = Options(draft);
        // The overflow table must stay needed: when the last long column is dropped, its settings stay behind, and no copy can have them.
        if (options.Contains("toast.", StringComparison.Ordinal))
            written.Add("\"always long\" text");
        draft.Add("table", $"create {(unlogged ? "unlogged " : "")}table {table.Name} ({Quoted.List(written)}){options}");
        Register(draft, table);
    }

    /// <summary>Registers a relation, so that others may lean on it.</summary>
    public static void Register(Draft draft, DraftRelation relation)
    {
        draft.Relations.Add(relation);
        draft.Note($"{relation.Words} {relation.Name}");
        draft.Commentable.Add($"column {relation.Name}.{relation.Columns[^1].Name}");
        draft.Grantable.Add(new($"table {relation.Name}", ["select", "insert", "update", "delete", "truncate", "references", "trigger"], relation));
        draft.Types.Add(new(relation.Name, TypeFamily.Composite, $"null::{relation.Name}") { Ordered = false });
    }

    public static DraftRelation New(Draft draft, RelationKind kind, bool unlogged = false) =>
        new(kind, draft.Schema, draft.Names.Next("t")) { Unlogged = unlogged };

    public static string Options(Draft draft) => draft.Dice.Maybe(0.15, () => " with (" + draft.Dice.Pick(
    [
        "fillfactor = 70", "autovacuum_enabled = false, toast.autovacuum_enabled = false", "autovacuum_vacuum_scale_factor = 0.05, parallel_workers = 3",
        "user_catalog_table = true, toast_tuple_target = 4096", "toast.log_autovacuum_min_duration = 5, fillfactor = 50",
    ]) + ")");

    private static string IdColumn(Draft draft, DraftRelation table)
    {
        var column = new DraftColumn(draft.Names.Next("id"), draft.Dice.Pick([DraftType.BuiltIn[0], DraftType.BuiltIn[2]])) { NotNull = true, Computed = true, Needed = true };
        table.Columns.Insert(0, column);
        table.Keys.Add([column]);
        table.HasPrimaryKey = true;
        table.Simple = false;
        var options = draft.Dice.Pick(["", "", " (start 100 increment 10)", " (minvalue -5 start -5 cache 7 cycle)", $" (sequence name {table.Schema}.{draft.Names.Next("seq")})"]);
        return $"{column.Name} {column.Type.Sql} generated {draft.Dice.Pick(["always", "by default"])} as identity{options} primary key";
    }

    private static void Serial(Draft draft)
    {
        var table = New(draft, RelationKind.Table);
        table.Columns.Add(new(draft.Names.Next("serial"), DraftType.BuiltIn[0]) { NotNull = true, Computed = true, Needed = true });
        table.Columns.Add(new(draft.Names.Next("col"), draft.Type));
        table.Keys.Add([table.Columns[0]]);
        table.Simple = false;
        draft.Add("serial table", $"create table {table.Name} ({table.Columns[0].Name} {draft.Dice.Pick(["serial", "bigserial", "smallserial"])} unique, {table.Columns[1].Name} {table.Columns[1].Type.Sql})");
        Register(draft, table);
    }

    private static void Typed(Draft draft)
    {
        var type = draft.Invent("row_type");
        var (first, second) = (new DraftColumn(draft.Names.Next("col"), DraftType.BuiltIn[0]), new DraftColumn(draft.Names.Next("col"), DraftType.BuiltIn[8]));
        draft.Add("typed table", $"create type {type} as ({first.Name} integer, {second.Name} text)");
        var table = new DraftRelation(RelationKind.Table, draft.Schema, draft.Names.Next("typed")) { Typed = true, Simple = false, Columns = [first, second] };
        draft.Add("typed table", $"create table {table.Name} of {type} ({first.Name} with options default 7 not null, primary key ({first.Name}))");
        (first.NotNull, table.HasPrimaryKey) = (true, true);
        table.Keys.Add([first]);
        Register(draft, table);
    }

    private static void Like(Draft draft)
    {
        if (draft.Table() is not { } source)
            return;
        var table = new DraftRelation(RelationKind.Table, draft.Schema, draft.Names.Next("like")) { Simple = false, Columns = [.. source.Columns.Select(column => column with { })] };
        draft.Add("table like another", $"create table {table.Name} (like {source.Name} including all)");
        table.HasPrimaryKey = true;
        Register(draft, table);
    }

    private static void Heir(Draft draft)
    {
        var dice = draft.Dice;
        var candidates = draft.Relations.Where(relation => relation is { Kind: RelationKind.Table, IsPartition: false, Unlogged: false, Typed: false }).ToArray();
        if (candidates.Length == 0)
            return;
        var parents = dice.Some(candidates, 2);
        var columns = parents.SelectMany(parent => parent.Columns).DistinctBy(column => column.Name).Select(column => column with { Computed = true }).ToList();
        var heir = new DraftRelation(RelationKind.Table, draft.Schema, draft.Names.Next("heir")) { Parent = parents[0], Simple = false, Columns = columns };
        var own = new DraftColumn(draft.Names.Next("own"), draft.Type);
        var written = new List<string> { $"{own.Name} {own.Type.Sql}" };
        var merged = dice.Pick(columns);
        if (dice.Chance(0.3))
            written.Add($"{merged.Name} {merged.Type.Sql}");
        columns.Add(own);
        draft.Add("heir", $"create table {heir.Name} ({Quoted.List(written)}) inherits ({Quoted.List(parents.Select(parent => parent.Name))})");
        foreach (var parent in parents)
            parent.Children.Add(heir);
        Register(draft, heir);
    }

    private static void AlterInherit(Draft draft)
    {
        if (draft.Table(table => table is { Kind: RelationKind.Table, Simple: true, IsPartition: false, Unlogged: false }) is not { } parent)
            return;
        var columns = draft.Dice.Some(parent.Columns, parent.Columns.Count);
        var all = columns.Concat(parent.Columns.Except(columns)).Select(column => column with { }).ToList();
        var heir = new DraftRelation(RelationKind.Table, draft.Schema, draft.Names.Next("heir")) { Parent = parent, Simple = false, Columns = all };
        draft.Add("heir by ALTER", $"create table {heir.Name} (gone integer, {Quoted.List(all.Select(ColumnWriter.Plain))})");
        draft.Add("heir by ALTER", $"alter table {heir.Name} drop column gone");
        draft.Add("heir by ALTER", $"alter table {heir.Name} inherit {parent.Name}");
        if (draft.Dice.Chance(0.2))
            draft.Add("heir by ALTER", $"alter table {heir.Name} no inherit {parent.Name}");
        else
            parent.Children.Add(heir);
        Register(draft, heir);
    }
}
