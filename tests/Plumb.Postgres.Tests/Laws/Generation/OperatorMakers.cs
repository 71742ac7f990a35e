namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Aggregates, operators, their classes and families, and casts.</summary>
internal static class OperatorMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("aggregate", 3, Aggregate),
        new("operator", 3, Operator),
        new("operator class", 2, OperatorClass),
        new("operator family", 1, OperatorFamily),
        new("cast", 3, Cast),
        new("transform", 1, Transform),
    ];

    private static void Aggregate(Draft draft)
    {
        var name = draft.Invent("agg");
        var (arguments, options) = draft.Dice.Pick(
        [
            ("integer", "sfunc = int4pl, stype = integer, initcond = '0', combinefunc = int4pl, parallel = safe"),
            ("\"Named Arg\" integer", "sfunc = int4larger, stype = integer, sspace = 8, sortop = >"),
            ("numeric", "sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg, finalfunc_modify = read_write, combinefunc = numeric_avg_combine, serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize, parallel = restricted"),
            ("integer", "sfunc = int4pl, stype = integer, msfunc = int4pl, minvfunc = int4mi, mstype = integer, minitcond = '0', initcond = '0'"),
            ("float8 order by anyelement", "sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra"),
            ("variadic \"any\" order by variadic \"any\"", "sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical"),
            ("*", "sfunc = int8inc, stype = int8, initcond = '0'"),
            ("anyelement", "sfunc = array_append, stype = anyarray, initcond = '{}'"),
        ]);
        if (arguments == "anyelement")
            (arguments, options) = ("anycompatible", "sfunc = array_append, stype = anycompatiblearray, initcond = '{}'");
        draft.Add("aggregate", $"create aggregate {name}({arguments}) ({options})");
        draft.Note($"aggregate {name}({arguments})");
        draft.Grantable.Add(new($"function {name}({arguments.Replace("*", "", StringComparison.Ordinal).Replace(" order by", ",", StringComparison.Ordinal)})", ["execute"]));
        if (arguments == "integer")
            draft.Aggregates.Add(name);
    }

    private static void Operator(Draft draft)
    {
        var (schema, dice) = (draft.Schema, draft.Dice);
        var signs = dice.Pick(["@#@", "===", "<=>", "~~@", "!#", "+|+", "%%%", "<@@", "&#", "|||"]);
        if (dice.Chance(0.3))
        {
            draft.Add("operator", $"create operator {schema}.{signs}@ (function = int4um, rightarg = integer)");
            draft.Note($"operator {schema}.{signs}@ (none, integer)");
            return;
        }
        if (!draft.Operators.Contains($"operator({schema}.{signs})"))
        {
            var extras = dice.Maybe(0.5, $", commutator = operator({schema}.{signs})") + dice.Maybe(0.4, $", negator = operator({schema}.!{signs})") + dice.Maybe(0.5, ", restrict = eqsel, join = eqjoinsel") + dice.Maybe(0.3, ", hashes, merges");
            draft.Add("operator", $"create operator {schema}.{signs} (function = int4eq, leftarg = integer, rightarg = integer{extras})");
            draft.Operators.Add($"operator({schema}.{signs})");
            draft.Note($"operator {schema}.{signs} (integer, integer)");
        }
    }

    private static void OperatorClass(Draft draft)
    {
        var name = draft.Invent("opclass");
        var (method, body) = draft.Dice.Pick(
        [
            ("btree", "for type integer using btree as operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(integer, integer)"),
            ("hash", "for type integer using hash as operator 1 =, function 1 hashint4(integer)"),
            ("gin", "for type integer[] using gin as operator 1 && (anyarray, anyarray), function 1 btint4cmp(integer, integer), function 2 ginarrayextract(anyarray, internal, internal), function 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal), function 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal), storage integer"),
        ]);
        draft.Add("operator class", $"create operator class {name} {body}");
        draft.Note($"operator class {name} using {method}");
    }

    private static void OperatorFamily(Draft draft)
    {
        var name = draft.Invent("opfamily");
        draft.Add("operator family", $"create operator family {name} using btree");
        draft.Note($"operator family {name} using btree");
        if (draft.Dice.Chance(0.6))
            draft.Add("operator family", $"alter operator family {name} using btree add operator 1 < (integer, bigint), operator 3 = (integer, bigint), function 1 (integer, bigint) btint48cmp(integer, bigint)");
    }

    private static void Cast(Draft draft)
    {
        var dice = draft.Dice;
        if (dice.PickOrDefault(draft.Types.Where(type => type.Family is TypeFamily.Enum or TypeFamily.Composite && type.Name is not null && type.Name == type.Sql)) is not { } source
            || dice.PickOrDefault(draft.Types.Where(type => type.Name is null && type.Family is TypeFamily.Number or TypeFamily.Json && !type.Sql.Contains('('))) is not { } target)
            return;
        // An implicit cast that came late makes older expressions ambiguous: no order of making is right for all of them.
        var context = dice.Pick(["", " as assignment"]);
        var words = $"cast ({source.Sql} as {target.Sql})";
        if (draft.Commentable.Contains(words))
            return;
        if (dice.Chance(0.4))
            draft.Add("cast", $"create {words} with inout{context}");
        else
        {
            var function = draft.Invent("cast_fn");
            draft.Add("cast", $"create function {function}({source.Sql}) returns {target.Sql} language sql immutable as 'select null::{target.Sql}'");
            draft.Add("cast", $"create {words} with function {function}({source.Sql}){context}");
        }
        draft.Note(words, owned: false);
    }

    private static void Transform(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Types.Where(type => type.Family is TypeFamily.Range && type.Name is not null && type.Name == type.Sql)) is not { } type)
            return;
        var function = draft.Invent("transform_fn");
        draft.Add("transform", $"create function {function}(internal) returns internal language internal immutable as 'prsd_lextype'");
        draft.Add("transform", $"create or replace transform for {type.Sql} language sql (from sql with function {function}(internal))");
    }
}
