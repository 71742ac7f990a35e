namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Indexes of all methods, and extended statistics.</summary>
internal static class IndexMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("index", 9, Index),
        new("index of another method", 5, OtherMethod),
        new("expression index", 5, Expression),
        new("index of one level", 2, OneLevel),
        new("statistics", 4, Statistics),
        new("cluster", 1, Cluster),
        new("replica identity", 2, ReplicaIdentity),
    ];

    private static void Index(Draft draft)
    {
        var dice = draft.Dice;
        if (draft.Relation(RelationKind.Table, RelationKind.Partitioned, RelationKind.MaterializedView) is not { } relation
            || relation.Columns.Where(column => column.Type.Ordered && column.Stored).ToArray() is not { Length: > 0 } usable)
            return;
        var keys = dice.Some(usable, 3);
        var unique = relation.Kind == RelationKind.Table && dice.Chance(0.25);
        var nulls = unique && draft.Major >= 15 ? dice.Maybe(0.3, " nulls not distinct") : "";
        var include = dice.Maybe(0.2, () => dice.PickOrDefault(relation.Columns.Where(column => column.Stored && !keys.Contains(column))) is { } more ? $" include ({more.Name})" : "");
        var predicate = dice.Maybe(0.3, () => $" where {Expressions.Condition(draft, [.. relation.Columns.Where(column => column.Stored)])}");
        var written = keys.Select(column => column.Name + Collation(draft, column) + dice.Pick(["", "", " desc", " nulls first", " desc nulls last", " asc"]));
        var name = draft.Names.Next("ix");
        draft.Add("index", $"create {(unique ? "unique " : "")}index {name} on {relation.Name} ({Quoted.List(written)}){include}{nulls}{dice.Maybe(0.15, " with (fillfactor = 75, deduplicate_items = off)")}{predicate}");
        Register(draft, relation, name);
        if (unique && predicate.Length == 0 && keys.All(column => column.NotNull))
            relation.IdentifyingIndexes.Add(name);
    }

    private static void OtherMethod(Draft draft)
    {
        var (dice, found) = (draft.Dice, new List<(DraftRelation, string)>());
        foreach (var relation in draft.Relations.Where(relation => relation.Kind is RelationKind.Table or RelationKind.Partitioned or RelationKind.MaterializedView))
        {
            foreach (var column in relation.Columns.Where(column => column.Stored))
                found.AddRange(Methods(draft, column).Select(method => (relation, method)));
        }
        if (found.Count == 0)
            return;
        var (table, definition) = dice.Pick(found);
        var name = draft.Names.Next("ix");
        draft.Add("index of another method", $"create index {name} on {table.Name} using {definition}");
        Register(draft, table, name);
    }

    private static IEnumerable<string> Methods(Draft draft, DraftColumn column)
    {
        IReadOnlyList<string> methods = column.Type.Family switch
        {
            TypeFamily.Range when column.Type.Name is null => ["gist ({0})", "spgist ({0})"],
            TypeFamily.Array when column.Type.Of?.Name is null => ["gin ({0}) with (fastupdate = off)"],
            TypeFamily.Json when column.Type.Name is null => ["gin ({0} jsonb_path_ops)", "gin ({0})", "btree ((({0} ->> 'a')::text) text_pattern_ops)"],
            TypeFamily.Search when column.Type.Name is null => ["gin ({0})", "gist ({0} tsvector_ops (siglen = 100))"],
            TypeFamily.Number when column.Type.Sql is "integer" or "bigint" => ["brin ({0}) with (pages_per_range = 32, autosummarize = true)", "hash ({0})", "brin ({0} int4_minmax_multi_ops (values_per_range = 16))".Replace("int4", column.Type.Sql == "bigint" ? "int8" : "int4", StringComparison.Ordinal)],
            TypeFamily.Text when column.Type.Sql == "text" => ["btree ({0} text_pattern_ops)", "spgist ({0})", "hash ({0})", "brin ({0} text_bloom_ops (n_distinct_per_range = 50))"],
            TypeFamily.Geometry when column.Type.Sql == "point" => ["gist ({0})", "spgist ({0} kd_point_ops)"],
            _ => [],
        };
        return methods.Select(method => string.Format(System.Globalization.CultureInfo.InvariantCulture, method, column.Name.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal))
            .Where(_ => draft.Dice.Chance(0.9));
    }

    private static void Expression(Draft draft)
    {
        if (draft.Relation(RelationKind.Table, RelationKind.Partitioned, RelationKind.MaterializedView) is not { } relation
            || draft.Dice.PickOrDefault(relation.Columns.Where(column => column.Stored)) is not { } column)
            return;
        var (text, type) = Expressions.Immutable(draft, column);
        if (!type.Ordered)
            return;
        var name = draft.Names.Next("ix");
        draft.Add("expression index", $"create index {name} on {relation.Name} (({text}){draft.Dice.Pick(["", " desc", " nulls first"])})");
        Register(draft, relation, name);
        if (draft.Dice.Chance(0.3) && relation.Kind != RelationKind.Partitioned)
            draft.Add("expression index", $"alter index {relation.Schema}.{name} alter column 1 set statistics 321");
    }

    private static void OneLevel(Draft draft)
    {
        if (draft.Relation(RelationKind.Partitioned) is not { } parent || parent.Columns.FirstOrDefault(column => column.Type.Ordered && column.Stored) is not { } column)
            return;
        var name = draft.Names.Next("only_ix");
        draft.Add("index of one level", $"create index {name} on only {parent.Name} ({column.Name})");
        var child = parent.Children.FirstOrDefault(child => child.Kind == RelationKind.Table);
        if (child is null)
            return;
        var part = draft.Names.Next("part_ix");
        draft.Add("index of one level", $"create index {part} on {child.Name} ({column.Name}) with (fillfactor = 80)");
        draft.Add("index of one level", $"alter index {parent.Schema}.{name} attach partition {child.Schema}.{part}");
        draft.Commentable.Add($"index {child.Schema}.{part}");
    }

    private static void Statistics(Draft draft)
    {
        if (draft.Relation(RelationKind.Table, RelationKind.Partitioned, RelationKind.MaterializedView) is not { } relation
            || relation.Columns.Where(column => column.Type.Ordered && column.Stored).ToArray() is not { Length: > 1 } usable)
            return;
        var (name, dice) = (draft.Invent("stat"), draft.Dice);
        var some = dice.Some(usable, 4);
        var (expression, _) = Expressions.Immutable(draft, some[0]);
        draft.Add("statistics", some.Count == 1
            ? $"create statistics {name} on ({expression}) from {relation.Name}"
            : $"create statistics {name}{dice.Pick(["", " (ndistinct)", " (mcv, dependencies)"])} on {Quoted.List(some.Select(column => column.Name))}{dice.Maybe(0.3, $", ({expression})")} from {relation.Name}");
        draft.Note($"statistics {name}");
        if (dice.Chance(0.3))
            draft.Add("statistics", $"alter statistics {name} set statistics 200");
    }

    private static void Cluster(Draft draft)
    {
        if (draft.Table(table => table.Kind == RelationKind.Table && table.IdentifyingIndexes.Count > 0) is { } table)
            draft.Add("cluster", $"alter table {table.Name} cluster on {table.IdentifyingIndexes[0]}");
    }

    private static void ReplicaIdentity(Draft draft)
    {
        if (draft.Table() is not { } table)
            return;
        var identity = table.IdentifyingIndexes.Count > 0 ? $"using index {table.IdentifyingIndexes[0]}" : draft.Dice.Pick(["full", "nothing"]);
        draft.Add("replica identity", $"alter table {table.Name} replica identity {identity}");
    }

    private static void Register(Draft draft, DraftRelation relation, string name)
    {
        relation.Indexes.Add(name);
        relation.Columns.ForEach(column => column.Needed = true);
        draft.Commentable.Add($"index {relation.Schema}.{name}");
    }

    private static string Collation(Draft draft, DraftColumn column) =>
        column.Type is { Name: null, Sql: "text" } ? draft.Dice.Maybe(0.2, " collate \"C\"") : "";
}
