namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Enumerations, domains, composites, ranges and base types.</summary>
internal static class TypeMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("enum", 4, Enum),
        new("domain", 5, Domain),
        new("composite", 4, Composite),
        new("range", 2, Range),
        new("base type", 1, Base),
    ];

    private static void Enum(Draft draft)
    {
        var (name, dice) = (draft.Invent("enum"), draft.Dice);
        string[] labels = ["a", "it's", "two words", "", "\"q\"", "表", new('x', 63)];
        var some = dice.Some(labels);
        draft.Add("enum", $"create type {name} as enum ({Quoted.List(some.Select(Quoted.Text))})");
        if (dice.Chance(0.4))
            draft.Add("enum", $"alter type {name} add value 'late' {dice.Pick(["before", "after"])} {Quoted.Text(some[0])}");
        if (dice.Chance(0.2))
            draft.Add("enum", $"alter type {name} rename value {Quoted.Text(some[0])} to 'renamed'");
        else
            Register(draft, "type", new(name, TypeFamily.Enum, $"{Quoted.Text(some[0])}::{name}") { Name = name });
    }

    private static void Domain(Draft draft)
    {
        var (name, dice) = (draft.Invent("domain"), draft.Dice);
        var basis = draft.Type;
        var collate = basis.Family == TypeFamily.Text && basis.Sql is "text" or "varchar" ? dice.Maybe(0.3, () => $" collate {dice.Pick(draft.Collations)}") : "";
        var fallback = dice.Maybe(0.4, () => $" default {basis.Sample}");
        var check = dice.Maybe(0.6, () => $" constraint {draft.Names.Next("check")} check ({Expressions.DomainCondition(draft, basis)})");
        var notNull = dice.Maybe(0.15, () => draft.Major >= 17 ? $" constraint {draft.Names.Next("nn")} not null" : " not null");
        draft.Add("domain", $"create domain {name} as {basis.Sql}{collate}{fallback}{notNull}{check}");
        var type = new DraftType(name, basis.Family, $"{basis.Sample}::{basis.Sql}::{name}") { Ordered = basis.Ordered, Of = basis, Name = name };
        if (dice.Chance(0.3))
        {
            var constraint = draft.Names.Next("late_check");
            draft.Add("domain", $"alter domain {name} add constraint {constraint} check ({Expressions.DomainCondition(draft, basis)}){dice.Maybe(0.5, " not valid")}");
            draft.Commentable.Add($"constraint {constraint} on domain {name}");
        }
        if (dice.Chance(0.1))
            draft.Add("domain", $"alter domain {name} add check (value is not null or true)");
        Register(draft, "domain", type);
    }

    private static void Composite(Draft draft)
    {
        var (name, dice) = (draft.Invent("composite"), draft.Dice);
        var columns = Enumerable.Range(0, dice.Next(1, 5)).Select(_ => (Name: draft.Names.Next("field"), Type: draft.Type)).ToArray();
        draft.Add("composite", $"create type {name} as ({Quoted.List(columns.Select(column => $"{column.Name} {column.Type.Sql}"))})");
        if (dice.Chance(0.3))
            draft.Add("composite", $"alter type {name} drop attribute {columns[0].Name}");
        if (dice.Chance(0.3))
        {
            var added = draft.Names.Next("added");
            draft.Add("composite", $"alter type {name} add attribute {added} text collate {dice.Pick(draft.Collations)}");
            draft.Commentable.Add($"column {name}.{added}");
        }
        Register(draft, "type", new(name, TypeFamily.Composite, $"null::{name}") { Ordered = false, Name = name });
    }

    private static void Range(Draft draft)
    {
        var (name, dice) = (draft.Invent("range"), draft.Dice);
        var subtype = dice.PickOrDefault(draft.Types.Where(type => type.Family is TypeFamily.Number or TypeFamily.Text or TypeFamily.Enum && type.Ordered && !type.Sql.Contains('(')))!;
        var options = dice.Maybe(0.4, () => $", multirange_type_name = {draft.Invent("multirange")}");
        if (subtype.Sql == "text")
            options += dice.Maybe(0.5, () => $", collation = {dice.Pick(draft.Collations)}");
        if (subtype.Sql == "double precision")
            options += dice.Maybe(0.5, ", subtype_diff = float8mi");
        draft.Add("range", $"create type {name} as range (subtype = {subtype.Sql}{options})");
        Register(draft, "type", new(name, TypeFamily.Range, $"'empty'::{name}") { Name = name, Of = subtype });
    }

    private static void Base(Draft draft)
    {
        var (name, dice) = (draft.Invent("base"), draft.Dice);
        draft.Add("base type", $"create type {name}");
        if (dice.Chance(0.15))
        {
            draft.Note($"type {name}");
            return;
        }

        var (input, output) = (draft.Invent("base_in"), draft.Invent("base_out"));
        var options = dice.Pick(
            [
                ", like = pg_catalog.text", ", alignment = double, delimiter = ';', default = 'it''s'",
                ", internallength = variable, storage = extended, category = 'S', collatable = true", ", send = textsend, element = char, subscript = raw_array_subscript_handler",
            ]);
        draft.Add("base type", $"create function {input}(cstring) returns {name} language internal immutable strict as 'textin'");
        draft.Add("base type", $"create function {output}({name}) returns cstring language internal immutable strict as 'textout'");
        draft.Add("base type", $"create type {name} (input = {input}, output = {output}{options})");
        if (dice.Chance(0.5))
            draft.Add("base type", $"create cast (text as {name}) without function{dice.Maybe(0.5, " as assignment")}");
        Register(draft, "type", new(name, TypeFamily.Other, $"'x'::{name}") { Ordered = false, Name = name });
    }

    private static void Register(Draft draft, string words, DraftType type)
    {
        draft.Types.Add(type);
        draft.Types.Add(type);
        if (draft.Dice.Chance(0.3))
            draft.Types.Add(type.Array());
        draft.Note($"{words} {type.Name}");
        draft.Grantable.Add(new($"type {type.Name}", ["usage"]));
    }
}
