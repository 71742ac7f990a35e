namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Schemas, extensions, collations and what else stands alone.</summary>
internal static class SchemaMakers
{
    private static readonly string[] Extensions = ["pg_trgm", "btree_gist", "hstore", "citext", "btree_gin", "pgcrypto", "uuid-ossp", "ltree", "tablefunc", "intarray"];

    public static IReadOnlyList<Maker> All { get; } =
    [
        new("schema", 2, Schema),
        new("extension", 2, Extension),
        new("collation", 2, Collation),
        new("sequence", 3, Sequence),
        new("conversion", 1, Conversion),
        new("language", 1, Language),
        new("access method", 1, AccessMethod),
        new("large object", 1, draft => draft.Add("large object", "select lo_create(0)")),
    ];

    private static void Schema(Draft draft)
    {
        var name = draft.Names.Next("schema");
        draft.Add("schema", $"create schema {name}{draft.Dice.Maybe(0.3, () => $" authorization {draft.Role}")}");
        draft.Schemas.Add(name);
        draft.Note($"schema {name}");
        draft.Grantable.Add(new($"schema {name}", ["usage", "create"]));
    }

    private static void Extension(Draft draft)
    {
        var name = Quoted.Name(draft.Dice.Pick(Extensions));
        if (draft.Extensions.Contains(name))
            return;
        var schema = draft.Schema;
        draft.Extensions.Add(name);
        draft.Add("extension", $"create extension {name} schema {schema}");
        draft.Note($"extension {name}", owned: false);
        if (name == "\"hstore\"")
            draft.Types.Add(new($"{schema}.hstore", TypeFamily.Other, $"''::{schema}.hstore"));
        if (name == "\"citext\"")
            draft.Types.Add(new($"{schema}.citext", TypeFamily.Text, $"'CI'::{schema}.citext"));
        if (name == "\"ltree\"")
            draft.Types.Add(new($"{schema}.ltree", TypeFamily.Other, $"'a.b'::{schema}.ltree"));
    }

    private static void Collation(Draft draft)
    {
        var name = draft.Invent("collation");
        var options = draft.Dice.Pick(
        [
            "locale = 'C'", "lc_collate = 'C', lc_ctype = 'POSIX'", "provider = icu, locale = 'de-u-co-phonebk'",
            "provider = icu, locale = 'en', deterministic = false", "provider = icu, locale = 'und-u-ks-level2', deterministic = false",
        ]);
        draft.Add("collation", $"create collation {name} ({options})");
        if (!options.Contains("false", StringComparison.Ordinal))
            draft.Collations.Add(name);
        draft.Note($"collation {name}");
    }

    private static void Sequence(Draft draft)
    {
        var (name, dice) = (draft.Invent("sequence"), draft.Dice);
        var options = dice.Pick(["", " increment 5 start 10", " increment -1 minvalue -100 maxvalue -1 start -7 cycle", " as smallint cache 20", " as integer no minvalue no maxvalue cycle", " minvalue 0 start 0"]);
        var unlogged = draft.Major >= 15 ? dice.Maybe(0.2, "unlogged ") : "";
        draft.Add("sequence", $"create {unlogged}sequence {name}{options}");
        draft.Note($"sequence {name}");
        draft.Grantable.Add(new($"sequence {name}", ["usage", "select", "update"]));
        if (dice.Chance(0.2))
            draft.Add("sequence", $"select setval({Quoted.Text(name)}, {(options.Contains('-') ? -3 : 12)}, {(dice.Chance(0.5) ? "true" : "false")})");
        var owner = draft.Table(table => unlogged.Length == 0 && !table.IsPartition);
        if (owner is null || !dice.Chance(0.4) || owner.Schema != name.Split("\".\"")[0])
            return;
        draft.Add("sequence", $"alter sequence {name} owned by {owner.Name}.{dice.Pick(owner.Columns).Name}");
    }

    private static void Conversion(Draft draft)
    {
        var name = draft.Invent("conversion");
        draft.Add("conversion", $"create {draft.Dice.Maybe(0.1, "default ")}conversion {name} for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8");
        draft.Note($"conversion {name}");
    }

    private static void Language(Draft draft)
    {
        var name = draft.Names.Next("language");
        draft.Add("language", $"create trusted language {name} handler plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator");
        draft.Note($"language {name}");
        draft.Grantable.Add(new($"language {name}", ["usage"]));
    }

    private static void AccessMethod(Draft draft)
    {
        var name = draft.Names.Next("method");
        draft.Add("access method", $"create access method {name} type {draft.Dice.Pick(["table handler heap_tableam_handler", "index handler bthandler"])}");
        draft.Note($"access method {name}", owned: false);
        draft.Add("table of an own method", $"create table {draft.Invent("by_method")} (a integer) using {name}");
        draft.Add("family of an own method", $"create operator family {draft.Invent("of_method")} using {name}");
    }
}
