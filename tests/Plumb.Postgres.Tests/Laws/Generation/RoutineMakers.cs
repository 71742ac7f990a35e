namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Functions, procedures and what calls them: aggregates, operators, casts.</summary>
internal static class RoutineMakers
{
    private static readonly string[] Settings =
    [
        "", "", "", " set search_path to 'public', pg_temp", " set search_path to ''", " set search_path = \"two words\", \"$user\"", " set work_mem = '64MB'", " set \"plumb.Ugly_2\" = 'a, b ''c'''",
        " set datestyle to 'ISO, DMY'", " set timezone to 'Europe/Berlin' set statement_timeout to 5000", " set role from current", " set temp_tablespaces to ''",
    ];

    public static IReadOnlyList<Maker> All { get; } =
    [
        new("function", 9, Function),
        new("function over rows", 4, OverRows),
        new("function returning rows", 4, ReturningRows),
        new("function with odd arguments", 3, OddArguments),
        new("parsed function", 4, Parsed),
        new("procedure", 3, Procedure),
        new("trigger function", 3, TriggerFunction),
        new("function in C", 1, InC),
        new("overload", 1, Overload),
    ];

    public static void TriggerFunction(Draft draft)
    {
        var name = draft.Invent("trigger_fn");
        var body = draft.Dice.Pick(["begin return new; end", "\nbegin\n\traise notice '%', tg_argv[0];\n  return coalesce(new, old);\nend;\n", "declare \"x y\" text := $q$it's$q$; begin return null; end"]);
        draft.Add("trigger function", $"create function {name}() returns trigger language plpgsql as {Body(draft, body)}");
        draft.TriggerFunctions.Add(name);
        Note(draft, "function", $"{name}()");
    }

    private static void Function(Draft draft)
    {
        var (name, dice) = (draft.Invent("fn"), draft.Dice);
        var takes = dice.PickOrDefault(draft.Types.Where(type => type.Family != TypeFamily.Other))!;
        var gives = dice.Chance(0.5) ? takes : draft.Type;
        var immutable = dice.Chance(0.7);
        var argument = dice.Maybe(0.5, () => $"{draft.Names.Next("arg")} ");
        var (language, body) = dice.Chance(0.5) ? ("sql", $"select null::{gives.Sql}") : ("plpgsql", $"begin -- $$ it's\n return null; end");
        draft.Add("function", $"create function {name}({argument}{takes.Sql}) returns {gives.Sql} language {language} {(immutable ? "immutable" : dice.Pick(["", "stable", "volatile"]))}"
            + $"{Attributes(draft)} as {Body(draft, body)}");
        draft.Routines.Add(new(name, takes, gives, immutable));
        Note(draft, "function", $"{name}({takes.Sql})");
    }

    private static void OverRows(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Relations) is not { } relation)
            return;
        var name = draft.Invent("row_fn");
        draft.Add("function over rows", $"create function {name}({draft.Names.Next("r")} {relation.Name}) returns boolean language sql {draft.Dice.Pick(["immutable", "stable"])} as {Body(draft, "select true")}");
        Note(draft, "function", $"{name}({relation.Name})");
        if (draft.Dice.Chance(0.5) && relation is { IsTable: true, IsPartition: false })
            draft.Add("function over rows", $"alter table {relation.Name} add constraint {draft.Names.Next("row_check")} check ({name}({relation.OwnName}.*))");
    }

    private static void ReturningRows(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Relations) is not { } relation)
            return;
        var (name, dice) = (draft.Invent("rows_fn"), draft.Dice);
        var (returns, query) = dice.Next(1, 3) switch
        {
            1 => ($"setof {relation.Name}", $"select * from {relation.Name}"),
            2 => ($"table ({draft.Names.Next("out")} bigint, {draft.Names.Next("out")} text)", $"select count(*), 'x'::text from {relation.Name}"),
            _ => ($"{relation.Name}[]", $"select array_agg(x) from {relation.Name} x"),
        };
        var rows = returns.EndsWith(']') ? "" : dice.Maybe(0.3, " rows 7");
        draft.Add("function returning rows", $"create function {name}({draft.Names.Next("arg")} integer default 1 + 1) returns {returns} language sql stable{rows}{Attributes(draft)} as {Body(draft, query)}");
        Note(draft, "function", $"{name}(integer)");
    }

    private static void OddArguments(Draft draft)
    {
        var (name, dice) = (draft.Invent("odd_fn"), draft.Dice);
        string Argument(string mode, string type) => $"{mode} {draft.Names.Next("arg")} {type}";
        var (arguments, returns, signature, body) = dice.Next(1, 5) switch
        {
            1 => ($"{Argument("in", "integer")}, {Argument("out", "text")}, {Argument("inout", "bigint")}", "", "integer, bigint", "begin end"),
            2 => ($"text, {Argument("variadic", "integer[]")}", "returns integer", "text, integer[]", "begin return 1; end"),
            3 => ($"{Argument("", "anyelement")}, anyarray", "returns anyarray", "anyelement, anyarray", "begin return $2; end"),
            4 => ($"{draft.Type.Sql}, text default {Quoted.Text("it's, \\ $$")}, {Argument("", "timestamptz")} default now()", "returns void", "", "begin end"),
            _ => ($"{Argument("", "anycompatible")}, anycompatiblerange", "returns setof record", "anycompatible, anycompatiblerange", "begin end"),
        };
        draft.Add("function with odd arguments", $"create function {name}({arguments}) {returns} language plpgsql{Attributes(draft)} as {Body(draft, body)}");
        if (signature.Length > 0)
            Note(draft, "function", $"{name}({signature})");
    }

    private static void Parsed(Draft draft)
    {
        var (name, dice) = (draft.Invent("parsed_fn"), draft.Dice);
        var relation = dice.PickOrDefault(draft.Relations);
        var routine = dice.PickOrDefault(draft.Routines);
        var body = dice.Next(1, 4) switch
        {
            1 when relation is not null => $"begin atomic select count(*) from {relation.Name}; end",
            2 when relation is { IsTable: true } => $"begin atomic delete from {relation.Name} where {Expressions.Condition(draft, relation.Columns)}; select 1::bigint; end",
            3 when routine is not null => $"return ({routine.Name}({routine.Takes.Sample}) is null)::int::bigint",
            _ => "return 1 + length('it''s')::bigint",
        };
        draft.Add("parsed function", $"create function {name}(integer) returns bigint language sql{Attributes(draft)} {body}");
        Note(draft, "function", $"{name}(integer)");
    }

    private static void Procedure(Draft draft)
    {
        var name = draft.Invent("proc");
        var security = draft.Dice.Maybe(0.3, " security definer");
        draft.Add("procedure", $"create procedure {name}({draft.Names.Next("arg")} {draft.Type.Sql}{draft.Dice.Maybe(0.5, ", inout x text default 'it''s'")}) language plpgsql{security}{draft.Dice.Pick(Settings)} as {Body(draft, "begin commit; end")}");
        draft.Ownable.Add($"procedure {name}");
        draft.Commentable.Add($"procedure {name}");
        draft.Grantable.Add(new($"procedure {name}", ["execute"]));
    }

    private static void InC(Draft draft)
    {
        var name = draft.Invent("c_fn");
        draft.Add("function in C", draft.Dice.Chance(0.5)
            ? $"create function {name}(integer, integer) returns integer language internal immutable strict parallel safe cost 3 as 'int4pl'"
            : $"create function {name}() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler'");
        draft.Commentable.Add($"function {name}");
    }

    private static void Overload(Draft draft)
    {
        var name = draft.Invent("same");
        draft.Add("overload", $"create function {name}(integer) returns integer language sql as 'select 1'");
        draft.Add("overload", $"create function {name}(text, integer default 2) returns integer language sql as 'select 2'");
        draft.Add("overload", $"create procedure {name}(text) language sql as 'select 3'");
        Note(draft, "function", $"{name}(integer)");
        Note(draft, "procedure", $"{name}(text)");
    }

    private static string Attributes(Draft draft)
    {
        var dice = draft.Dice;
        return dice.Maybe(0.3, " strict") + dice.Maybe(0.2, " security definer") + dice.Maybe(0.1, " leakproof")
            + dice.Maybe(0.3, () => $" parallel {dice.Pick(["safe", "restricted", "unsafe"])}")
            + dice.Maybe(0.2, () => $" cost {dice.Pick(["0.0025", "12345", "1"])}") + dice.Pick(Settings);
    }

    private static string Body(Draft draft, string body) => draft.Dice.Next(1, 3) switch
    {
        1 => Quoted.Text(body),
        2 => $"$body${body}$body$",
        _ => $"$_${body.Replace("\n", "\r\n", StringComparison.Ordinal)}$_$",
    };

    private static void Note(Draft draft, string words, string signature)
    {
        draft.Note($"{words} {signature}");
        draft.Grantable.Add(new($"{words} {signature}", ["execute"]));
    }
}
