namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Random queries, with the columns that they give.</summary>
internal static class Queries
{
    private static readonly DraftType Integer = DraftType.BuiltIn[0];
    private static readonly DraftType Text = DraftType.BuiltIn[8];
    private static readonly DraftType Bigint = DraftType.BuiltIn[2];

    public static (string Text, List<DraftColumn> Columns)? Draw(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Relations) is not { } relation)
            return null;
        return draft.Dice.Next(1, 14) switch
        {
            1 => Values(draft),
            2 => Series(draft),
            3 or 4 => Join(draft, relation),
            5 => Grouped(draft, relation),
            6 => Union(draft, relation),
            7 => Common(draft, relation),
            8 => Window(draft, relation),
            9 => Lateral(draft, relation),
            10 => ($"select * from {relation.Name}", [.. relation.Columns.Select(column => new DraftColumn(column.Name, column.Type))]),
            11 => WholeRow(draft, relation),
            12 => Own(draft, relation),
            _ => Plain(draft, relation),
        };
    }

    private static (string, List<DraftColumn>) Plain(Draft draft, DraftRelation relation)
    {
        var columns = new List<DraftColumn>();
        var written = new List<string>();
        foreach (var column in draft.Dice.Some(relation.Columns, 4))
        {
            var (text, type) = Expressions.Value(draft, column, "t.");
            columns.Add(new(draft.Names.Next("out"), type with { Sql = type.Sql }));
            written.Add($"{text} as {columns[^1].Name}");
        }
        var where = draft.Dice.Maybe(0.5, () => $" where {Expressions.Condition(draft, relation.Columns, "t.")}");
        var ordered = relation.Columns.FirstOrDefault(column => column.Type.Ordered);
        var tail = ordered is null ? "" : draft.Dice.Maybe(0.3, $" order by t.{ordered.Name} desc nulls last{draft.Dice.Maybe(0.5, " limit 10 offset 1")}");
        return ($"select {Quoted.List(written)} from {draft.Dice.Maybe(0.1, "only ")}{relation.Name} t{where}{tail}", columns);
    }

    private static (string, List<DraftColumn>) Values(Draft draft)
    {
        var (first, second) = (draft.Names.Next("column"), draft.Names.Next("column"));
        return ($"select * from (values (1, 'it''s'), (2, null), (3, E'\\\\n')) as {draft.Names.Next("v")} ({first}, {second})", [new(first, Integer), new(second, Text)]);
    }

    private static (string, List<DraftColumn>) Series(Draft draft)
    {
        var (name, number) = (draft.Names.Next("n"), draft.Names.Next("ord"));
        return ($"select g.{name}, g.{number}, u.* from generate_series(1, 3) with ordinality as g({name}, {number}), rows from (unnest(array['a', 'b']), generate_series(1, 2)) as u(\"ü a\", \"u b\")",
            [new(name, Integer), new(number, Bigint), new("\"ü a\"", Text), new("\"u b\"", Integer)]);
    }

    private static (string, List<DraftColumn>) Join(Draft draft, DraftRelation left)
    {
        var right = draft.Dice.Pick(draft.Relations);
        var (first, second) = (draft.Dice.Pick(left.Columns), draft.Dice.Pick(right.Columns));
        var (one, two) = (draft.Names.Next("out"), draft.Names.Next("out"));
        var (a, b) = (draft.Names.Next("a"), draft.Names.Next("b"));
        var shared = left.Columns.FirstOrDefault(column => column.Type.Ordered && right.Columns.Any(other => other.Name == column.Name && other.Type.Sql == column.Type.Sql));
        var join = shared is not null ? $"join {right.Name} {b} using ({shared.Name})"
            : draft.Dice.Pick([$"left join {right.Name} {b} on {a}.{first.Name}::text = {b}.{second.Name}::text", $"cross join {right.Name} {b}", $"full join {right.Name} as {b} on {a}.{first.Name} is null"]);
        join = join.StartsWith("full", StringComparison.Ordinal) ? join.Replace("full", "right", StringComparison.Ordinal) : join;
        return ($"select {a}.{first.Name} as {one}, {b}.{second.Name} as {two} from {left.Name} {a} {join}", [new(one, first.Type), new(two, second.Type)]);
    }

    private static (string, List<DraftColumn>) Grouped(Draft draft, DraftRelation relation)
    {
        var column = relation.Columns.FirstOrDefault(column => column.Type.Ordered);
        var (name, count, total) = (draft.Names.Next("out"), draft.Names.Next("count"), draft.Names.Next("total"));
        var own = draft.Dice.PickOrDefault(draft.Aggregates);
        var aggregate = own is null ? "sum(1) filter (where t is not null)" : $"{own}(1)";
        var key = column is null ? "t::text" : $"t.{column.Name}";
        var groups = draft.Dice.Pick([$"{key}", $"rollup ({key})", $"grouping sets (({key}), ())"]);
        return ($"select {key} as {name}, count(*) as {count}, {aggregate} as {total}, string_agg(distinct t::text, ', ' order by t::text), percentile_cont(0.5) within group (order by 1.0) from {relation.Name} t group by {groups} having count(*) > 1",
            [new(name, column?.Type ?? Text), new(count, Bigint)]);
    }

    private static (string, List<DraftColumn>) Union(Draft draft, DraftRelation relation)
    {
        var other = draft.Dice.Pick(draft.Relations);
        var name = draft.Names.Next("out");
        var (one, two) = (draft.Dice.Pick(relation.Columns), draft.Dice.Pick(other.Columns));
        return ($"select {one.Name}::text as {name} from {relation.Name} {draft.Dice.Pick(["union", "union all", "except", "intersect all"])} (select {draft.Dice.Pick([$"{two.Name}::text", "'it''s'", "null"])} from {other.Name} limit 3) order by 1", [new(name, Text)]);
    }

    private static (string, List<DraftColumn>) Common(Draft draft, DraftRelation relation)
    {
        var (name, cte) = (draft.Names.Next("out"), draft.Names.Next("cte"));
        var column = draft.Dice.Pick(relation.Columns);
        return ($"with recursive {cte} as {draft.Dice.Pick(["", "materialized ", "not materialized "])}(select {column.Name} as {name} from {relation.Name}), nums(n) as (select 1 union all select n + 1 from nums where n < 3) select {cte}.{name}, nums.n from {cte}, nums where exists (select from {cte} c2) and nums.n in (select n from nums)",
            [new(name, column.Type), new("n", Integer)]);
    }

    private static (string, List<DraftColumn>) Window(Draft draft, DraftRelation relation)
    {
        var (name, rank) = (draft.Names.Next("out"), draft.Names.Next("rank"));
        var column = draft.Dice.Pick(relation.Columns);
        return ($"select t.{column.Name} as {name}, row_number() over w as {rank}, lag(t::text, 1, '') over (w rows between 1 preceding and unbounded following exclude ties) from {relation.Name} t window w as (partition by t::text order by t::text desc)",
            [new(name, column.Type), new(rank, Bigint)]);
    }

    private static (string, List<DraftColumn>) Lateral(Draft draft, DraftRelation relation)
    {
        var (name, alias) = (draft.Names.Next("out"), draft.Names.Next("lat"));
        var column = draft.Dice.Pick(relation.Columns);
        return ($"select {alias}.{name} from {relation.Name} t left join lateral (select t.{column.Name} as {name} from pg_catalog.pg_am limit 1) {alias} on true where t is distinct from null", [new(name, column.Type)]);
    }

    private static (string, List<DraftColumn>) WholeRow(Draft draft, DraftRelation relation)
    {
        var name = draft.Names.Next("whole");
        return ($"select t as {name}, (t).{relation.Columns[0].Name}, to_jsonb(t.*) from {relation.Name} t", [new(name, draft.Types.FirstOrDefault(type => type.Sql == relation.Name) ?? new(relation.Name, TypeFamily.Composite, $"null::{relation.Name}") { Ordered = false })]);
    }

    private static (string, List<DraftColumn>) Own(Draft draft, DraftRelation relation)
    {
        var name = draft.Names.Next("out");
        var found = draft.Dice.PickOrDefault(draft.Operators);
        var condition = found is null ? "t is not null" : $"1 {found} 2";
        return ($"select distinct on (t::text) t::text collate \"C\" as {name}, 1 from {relation.Name} t where {condition} order by t::text, 2 for update".Replace(" for update", "", StringComparison.Ordinal), [new(name, Text)]);
    }
}
