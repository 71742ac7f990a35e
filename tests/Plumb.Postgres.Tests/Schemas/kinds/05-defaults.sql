-- Defaults of every sort: literals, casts, arrays, sequences, functions of one's own, special values, expressions that are deparsed in odd ways.

create schema app;
create sequence app.numbers;
create sequence "odd Sequence";
create type app.mood as enum ('sad', 'it''s ok', 'happy');
create type app.pair as (a integer, b text);
create function app.next_code(prefix text default 'X', digits integer default 6) returns text
    language sql volatile
    as $$ select prefix || lpad(nextval('app.numbers')::text, digits, '0') $$;
create function app.defaults_for(variadic parts text[]) returns text language sql immutable as $$ select array_to_string(parts, '-') $$;

create table defaults (
    d_integer integer default 42,
    d_negative integer default -1,
    d_bigint bigint default 9223372036854775807,
    d_min bigint default (-9223372036854775808),
    d_numeric numeric(10, 2) default 0.10,
    d_exponent double precision default 1e-10,
    d_nan double precision default 'NaN',
    d_infinity real default '-Infinity',
    d_text text default 'text',
    d_empty text default '',
    d_quote text default 'it''s "quoted"',
    d_backslash text default 'C:\temp\n',
    d_escape text default E'tab\tnewline\nbackslash\\',
    d_unicode text default '日本語 🙂',
    d_dollar text default $tag$ $$ $1 $body$ $tag$,
    d_varchar varchar(20) default 'abc',
    d_char char(4) default 'ab',
    d_internal_char "char" default 'x',
    d_bytea bytea default '\xdeadbeef',
    d_bit bit(4) default b'1010',
    d_boolean boolean default true,
    d_null integer default null,
    d_null_typed text default null::text,
    d_date date default '2026-01-31',
    d_date_special date default '-infinity',
    d_today date default current_date,
    d_time time default localtime,
    d_time_2 time(2) with time zone default current_time(2),
    d_timestamp timestamp default localtimestamp,
    d_now timestamptz default now(),
    d_current_timestamp timestamptz default current_timestamp,
    d_current_timestamp_3 timestamptz(3) default current_timestamp(3),
    d_clock timestamptz default clock_timestamp(),
    d_utc timestamp default timezone('utc', now()),
    d_at_time_zone timestamp default (now() at time zone 'Europe/Berlin'),
    d_interval interval default '1 day 02:03:04.5',
    d_interval_typed interval year to month default '1-2',
    d_later timestamptz default now() + interval '30 days',
    d_array integer[] default '{1,2,3}',
    d_array_empty text[] default '{}'::text[],
    d_array_constructor integer[] default array[1, 2, 3],
    d_array_nested integer[][] default array[[1, 2], [3, 4]],
    d_array_enum app.mood[] default array['sad', 'it''s ok']::app.mood[],
    d_enum app.mood default 'it''s ok',
    d_row app.pair default row (1, 'one'),
    d_row_cast app.pair default '(2,"two, three")'::app.pair,
    d_json json default '{"a": [1, 2, {"b": null}]}',
    d_jsonb jsonb default '{}'::jsonb,
    d_jsonb_built jsonb default jsonb_build_object('now', 1, 'list', jsonb_build_array(1, 2)),
    d_xml xml default '<a b="c">d</a>',
    d_uuid uuid default gen_random_uuid(),
    d_inet inet default '127.0.0.1/8',
    d_point point default '(1,2)',
    d_range int4range default '[1,10)',
    d_range_built tstzrange default tstzrange(now(), null, '[)'),
    d_multirange int4multirange default '{[1,3),[5,7)}',
    d_tsvector tsvector default to_tsvector('simple', ''),
    d_user text default current_user,
    d_session_user text default session_user,
    d_role name default current_role,
    d_catalog name default current_catalog,
    d_schema name default current_schema,
    d_setting text default current_setting('app.tenant', true),
    d_sequence bigint default nextval('app.numbers'),
    d_sequence_quoted bigint default nextval('"odd Sequence"'::regclass),
    d_sequence_late bigint default nextval('app.numbers'::text),
    d_function text default app.next_code(),
    d_function_named text default app.next_code(digits => 3),
    d_function_mixed text default app.next_code('Y', digits => 2),
    d_variadic text default app.defaults_for('a', 'b'),
    d_variadic_array text default app.defaults_for(variadic array['a', 'b']),
    d_regclass regclass default 'app.numbers'::regclass,
    d_regproc regprocedure default 'app.defaults_for(text[])'::regprocedure,
    d_regconfig regconfig default 'english'::regconfig,
    d_case text default case when random() < 0.5 then 'heads' else 'tails' end,
    d_coalesce text default coalesce(null, 'b', 'c'),
    d_nullif text default nullif('a', 'b'),
    d_greatest integer default greatest(1, 2, 3),
    d_arithmetic integer default (1 + 2) * 3 - 4 / 2 % 5,
    d_unary integer default - (- 5),
    d_boolean_logic boolean default ((true and not false) or (1 < 2 and 3 >= 2)),
    d_is boolean default (1 is distinct from 2),
    d_between boolean default (5 between 1 and 10),
    d_like boolean default ('abc' like 'a%' escape '!'),
    d_in boolean default ('a' in ('a', 'b', 'c')),
    d_any boolean default (1 = any (array[1, 2])),
    d_extract numeric default extract(year from date '2026-05-04'),
    d_substring text default substring('abcdef' from 2 for 3),
    d_trim text default trim(both 'x' from 'xxaxx'),
    d_position integer default position('b' in 'abc'),
    d_overlay text default overlay('abcdef' placing 'zz' from 2 for 2),
    d_collate boolean default ('a' collate "C" < 'b' collate "C"),
    d_subscript integer default (array[10, 20, 30])[2],
    d_slice integer[] default (array[10, 20, 30])[1:2],
    d_field text default (row (1, 'f')::app.pair).b,
    d_concat text default 'a' || 'b' || 1,
    d_operator boolean default (int4range(1, 5) operator(pg_catalog.@>) 3),
    d_random_key text default encode(sha256('a'::bytea), 'hex'),
    d_md5 text default md5(random()::text)
);

-- a default that depends on a function that reads the same table
create table self_read (id integer primary key, position integer);
create function next_position() returns integer language sql stable as $$ select coalesce(max(position), 0) + 1 from self_read $$;
alter table self_read alter column position set default next_position();

-- a default that is a strict SQL-body function over another table
create table settings (name text primary key, value text);
create function setting(key text) returns text language sql stable begin atomic select value from settings where name = key; end;
create table uses_setting (id integer, theme text default setting('theme'));
