namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Random expressions over columns.</summary>
internal static class Expressions
{
    /// <summary>A condition that the engine takes everywhere: in checks, indexes, policies and views.</summary>
    public static string Condition(Draft draft, IReadOnlyList<DraftColumn> columns, string prefix = "")
    {
        var dice = draft.Dice;
        var column = dice.Pick(columns);
        var one = OneCondition(draft, column, prefix + column.Name);
        return dice.Next(1, 8) switch
        {
            1 => $"not ({one})",
            2 => $"{one} or {Simple(dice.Pick(columns), prefix)}",
            3 => $"{one} and ({Simple(dice.Pick(columns), prefix)} or {Simple(dice.Pick(columns), prefix)})",
            4 => $"case when {one} then true else {Simple(dice.Pick(columns), prefix)} end",
            5 => $"coalesce({one}, false) is true",
            _ => one,
        };
    }

    /// <summary>The same, over VALUE of a domain.</summary>
    public static string DomainCondition(Draft draft, DraftType type) =>
        OneCondition(draft, new("value", type), "value");

    /// <summary>An expression over one column that never changes, as an index or a generated column needs it.</summary>
    public static (string Text, DraftType Type) Immutable(Draft draft, DraftColumn column)
    {
        var routine = draft.Dice.PickOrDefault(draft.Routines.Where(r => r.Immutable && r.Takes.Sql == column.Type.Sql));
        if (routine is not null && draft.Dice.Chance(0.7))
            return ($"{routine.Name}({column.Name})", routine.Gives);
        return column.Type.Family switch
        {
            TypeFamily.Number => ($"({column.Name} * 2 - 1)", column.Type with { Sql = "numeric" }),
            TypeFamily.Text => draft.Dice.Chance(0.5)
                ? ($"lower({column.Name}::text)", DraftType.BuiltIn[8])
                : ($"(length({column.Name}::text) % 7)", DraftType.BuiltIn[0]),
            TypeFamily.Json => ($"({column.Name} ->> 'it''s')", DraftType.BuiltIn[8]),
            TypeFamily.Date => ($"({column.Name} + 1)", column.Type),
            TypeFamily.Range => ($"isempty({column.Name})", DraftType.BuiltIn[15]),
            TypeFamily.Boolean => ($"(case {column.Name} when true then 1 when false then 0 else -1 end)", DraftType.BuiltIn[0]),
            _ => ($"({column.Name} is null)", DraftType.BuiltIn[15]),
        };
    }

    /// <summary>Any expression over a column, for a view.</summary>
    public static (string Text, DraftType Type) Value(Draft draft, DraftColumn column, string prefix)
    {
        var name = prefix + column.Name;
        var routine = draft.Dice.PickOrDefault(draft.Routines.Where(r => r.Takes.Sql == column.Type.Sql));
        if (routine is not null && draft.Dice.Chance(0.6))
            return ($"{routine.Name}({name})", routine.Gives);
        var text = DraftType.BuiltIn[8];
        return draft.Dice.Next(1, 12) switch
        {
            1 => ($"coalesce({name}, {column.Type.Sample})", column.Type),
            2 => ($"{name}::text || ' ''and'' ' || {Quoted.Text("\\ $$ 表")}", text),
            3 => ($"case when {name} is null then 'none'::text else 'some' end", text),
            4 => ($"nullif({name}::text, '') collate {draft.Dice.Pick(draft.Collations)}", text),
            5 => ($"array[{name}, {name}]", column.Type.Family == TypeFamily.Array ? column.Type : column.Type.Array()),
            6 => ($"row({name}, 1) is distinct from row({name}, 2)", DraftType.BuiltIn[15]),
            7 => ($"(select count(*) from pg_catalog.pg_class c where c.relname = {name}::text and c.relkind in ('r', 'v'))", text with { Sql = "bigint" }),
            8 => ($"jsonb_build_object('k', {name}, 'now', current_timestamp, 'who', current_user)", DraftType.BuiltIn[24]),
            9 => ($"substring({name}::text from 1 for 3) || trim(both 'x' from overlay({name}::text placing 'y' from 1))", text),
            10 => ($"(extract(epoch from localtimestamp) + position('a' in {name}::text))", DraftType.BuiltIn[4]),
            11 => ($"greatest({Quoted.Text("a")}, {name}::text, null)", text),
            _ => (name, column.Type),
        };
    }

    private static string Simple(DraftColumn column, string prefix) => $"{prefix}{column.Name} is not null";

    private static string OneCondition(Draft draft, DraftColumn column, string name)
    {
        var routine = draft.Dice.PickOrDefault(draft.Routines.Where(r => r.Immutable && r.Takes.Sql == column.Type.Sql));
        if (routine is not null && draft.Dice.Chance(0.5))
            return $"{routine.Name}({name}) is not null";
        return column.Type.Family switch
        {
            TypeFamily.Number => draft.Dice.Pick([$"{name} > -1", $"{name} between 0 and 100", $"{name} in (1, 2, 3)", $"{name} <> all (array[4, 5])", $"{name} not between symmetric 9 and 3"]),
            TypeFamily.Text => draft.Dice.Pick([$"{name} <> ''", $"{name}::text ~ '^[a-z''\\\\]+$'", $"{name}::text not like 'a\\_%' escape '\\'", $"length({name}::text) < 9", $"{name}::text in ('a', 'it''s')", $"{name}::text similar to '(a|b)%'", $"lower({name}::text) = {name}::text"]),
            TypeFamily.Boolean => draft.Dice.Pick([$"{name}", $"{name} is not false", $"({name} is unknown) = false"]),
            TypeFamily.Date => $"{name} >= '2000-01-01'::date",
            TypeFamily.Time => $"{name} is distinct from 'infinity'",
            TypeFamily.Json => draft.Dice.Pick([$"jsonb_typeof({name}) = 'object'", $"{name} ? 'a'", $"{name} @> '{{\"a\": 1}}'", $"({name} #>> '{{a,b}}') is null"]),
            TypeFamily.Range => $"not isempty({name}) and not {name} -|- {name}",
            TypeFamily.Array => draft.Dice.Pick([$"cardinality({name}) < 5", $"array_ndims({name}) = 1", $"{name} <@ {name}"]),
            TypeFamily.Enum => $"{name} <> {column.Type.Sample}",
            _ => $"({name}) is not null",
        };
    }
}
