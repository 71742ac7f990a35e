namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>A type that a column of the draft may have, with one constant of it.</summary>
internal sealed record DraftType(string Sql, TypeFamily Family, string Sample)
{
    /// <summary>Whether a B-tree can order it.</summary>
    public bool Ordered { get; init; } = true;

    /// <summary>The type that a domain, array or range is made of.</summary>
    public DraftType? Of { get; init; }

    /// <summary>The name to say COMMENT ON TYPE or DOMAIN with; null for the engine's own types.</summary>
    public string? Name { get; init; }

    public DraftType Array() => new($"{Sql}[]", TypeFamily.Array, $"array[{Sample}]::{Sql}[]") { Ordered = Ordered, Of = this };

    /// <summary>The engine's own types.</summary>
    public static IReadOnlyList<DraftType> BuiltIn { get; } =
    [
        new("integer", TypeFamily.Number, "42"),
        new("integer", TypeFamily.Number, "-1"),
        new("bigint", TypeFamily.Number, "'9223372036854775807'::bigint"),
        new("smallint", TypeFamily.Number, "7::smallint"),
        new("numeric", TypeFamily.Number, "0.10"),
        new("numeric(12,2)", TypeFamily.Number, "'NaN'::numeric"),
        new("double precision", TypeFamily.Number, "'-Infinity'::float8"),
        new("real", TypeFamily.Number, "1.5e10::real"),
        new("text", TypeFamily.Text, "'it''s \"quoted\" \\ and 表'"),
        new("text", TypeFamily.Text, "E'line\\nbreak\\ttab'"),
        new("character varying(40)", TypeFamily.Text, "''::varchar"),
        new("varchar", TypeFamily.Text, "'$$'"),
        new("character(3)", TypeFamily.Text, "'abc'::bpchar"),
        new("name", TypeFamily.Text, "'me'::name"),
        new("\"char\"", TypeFamily.Other, "'x'::\"char\""),
        new("boolean", TypeFamily.Boolean, "true"),
        new("boolean", TypeFamily.Boolean, "(not false)"),
        new("date", TypeFamily.Date, "'2024-02-29'::date"),
        new("timestamp without time zone", TypeFamily.Time, "'2024-02-29 12:00:00'::timestamp"),
        new("timestamp(3) with time zone", TypeFamily.Time, "'2024-02-29 12:00:00+05:30'::timestamptz"),
        new("timestamp with time zone", TypeFamily.Time, "now()"),
        new("time with time zone", TypeFamily.Other, "'12:00:00+02'::timetz"),
        new("interval", TypeFamily.Other, "'1 year 2 mons -3 days 04:05:06'::interval"),
        new("interval day to second(2)", TypeFamily.Other, "'1 day'::interval"),
        new("jsonb", TypeFamily.Json, """'{"a": [1, "it''s"], "b": null}'::jsonb"""),
        new("json", TypeFamily.Other, "'{}'::json") { Ordered = false },
        new("uuid", TypeFamily.Other, "gen_random_uuid()"),
        new("bytea", TypeFamily.Other, "'\\xdeadbeef'::bytea"),
        new("inet", TypeFamily.Other, "'10.0.0.0/8'::inet"),
        new("macaddr", TypeFamily.Other, "'08:00:2b:01:02:03'::macaddr"),
        new("bit(3)", TypeFamily.Other, "B'101'"),
        new("bit varying(9)", TypeFamily.Other, "B'1'::varbit"),
        new("money", TypeFamily.Other, "'12.34'::money"),
        new("oid", TypeFamily.Other, "0::oid"),
        new("regclass", TypeFamily.Other, "'pg_class'::regclass") { Ordered = false },
        new("pg_lsn", TypeFamily.Other, "'0/0'::pg_lsn"),
        new("point", TypeFamily.Geometry, "'(1,2)'::point") { Ordered = false },
        new("box", TypeFamily.Geometry, "'(1,2),(0,0)'::box") { Ordered = false },
        new("polygon", TypeFamily.Geometry, "'((0,0),(1,1))'::polygon") { Ordered = false },
        new("xml", TypeFamily.Other, "null") { Ordered = false },
        new("tsvector", TypeFamily.Search, "'a:1 b:2'::tsvector"),
        new("tsquery", TypeFamily.Other, "'a & b'::tsquery"),
        new("int4range", TypeFamily.Range, "'[1,5)'::int4range"),
        new("tstzrange", TypeFamily.Range, "'empty'::tstzrange"),
        new("datemultirange", TypeFamily.Other, "'{}'::datemultirange"),
        new("integer[]", TypeFamily.Array, "'{1,2,NULL}'::int[]") { Of = new("integer", TypeFamily.Number, "1") },
        new("text[]", TypeFamily.Array, "array['a', 'it''s', null]") { Of = new("text", TypeFamily.Text, "'x'") },
        new("numeric(6,1)[]", TypeFamily.Array, "'{}'::numeric[]") { Of = new("numeric", TypeFamily.Number, "1.0") },
    ];
}
