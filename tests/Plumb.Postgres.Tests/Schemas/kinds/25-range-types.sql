-- Range types: subtype_diff, canonical, collation, operator class, named multirange, over domains, enums, composites and arrays.

create type plain_range as range (subtype = numeric);
comment on type plain_range is 'only a subtype';

create function time_diff(time, time) returns double precision language sql immutable strict as 'select extract(epoch from $1 - $2)::double precision';
create type timerange as range (subtype = time, subtype_diff = time_diff);
create type floatrange as range (subtype = float8, subtype_opclass = float8_ops, subtype_diff = float8mi, multirange_type_name = many_floats);
comment on type many_floats is 'a multirange with a name of its own';
create type textrange as range (subtype = text, collation = "C");
create type textrange_pattern as range (subtype = text, subtype_opclass = text_pattern_ops, collation = "POSIX");
create schema s;
create type s."Odd Range" as range (subtype = inet, multirange_type_name = "Odd Multirange");

-- canonical functions take the range before it is defined
create type wholerange;
create function whole_canonical(wholerange) returns wholerange language internal immutable strict as 'int4range_canonical';
create type wholerange as range (subtype = integer, subtype_diff = int4range_subdiff, canonical = whole_canonical);

create domain positive as integer check (value > 0);
create type mood as enum ('low', 'high');
create type pair as (a integer, b text);
create type of_domain as range (subtype = positive);
create type of_enum as range (subtype = mood);
create type of_pair as range (subtype = pair);
create type of_array as range (subtype = integer[]);

create table uses (
    a timerange default '[08:00,17:00)', b many_floats default '{[1,2),[3,4)}', c textrange[] default '{}', d wholerange check (upper(d) > 3),
    e of_enum default '[low,high]', f pair, exclude using gist (a with &&)
);
create index on uses using gist (d, a);
create index on uses using spgist (a);
create function overlap(timerange, timerange) returns boolean language sql immutable return $1 && $2;
create view ranges as select timerange('08:00', '09:00') as r, multirange(floatrange(1, 2)) as m, a * '[09:00,10:00)'::timerange as i from uses;
create function inner_of(anyrange) returns anyelement language sql as 'select lower($1)';
create type renamed_range as range (subtype = bigint);
alter type renamed_range rename to new_range_name;
alter type s."Odd Range" set schema public;
create type commented_range as range (subtype = date);
comment on function commented_range(date, date) is 'made by the server';
alter function commented_multirange() rename to nothing_at_all;
alter function commented_range(date, date, text) set schema s;
create type with_multirange_elsewhere as range (subtype = date, multirange_type_name = s.many_dates);
alter type with_multirange_elsewhere set schema s;
alter type s.many_dates rename to dates;
alter type s.dates set schema public;
