-- Casts: with functions of one, two and three arguments, without function, by I/O, in every context, on domains' base types, arrays and rows.

create schema s;
create type pair as (a integer, b text);
create type colour as enum ('red', 'green');
create type point2 as (x double precision, y double precision);
create table rows (id integer);
create function pair_to_text(pair) returns text language sql immutable return ($1).a || ':' || ($1).b;
create function colour_to_integer(colour) returns integer language sql immutable as $$ select case $1 when 'red' then 1 else 2 end $$;
create function integer_to_colour(integer) returns colour language sql immutable as $$ select case $1 when 1 then 'red'::colour else 'green' end $$;
create function to_point2(point) returns point2 language sql immutable return row ($1[0], $1[1])::point2;
create function to_point(point2) returns point language sql immutable return point(($1).x, ($1).y);
create function rows_to_integer(rows) returns integer language sql immutable return ($1).id;
create function s."Odd ""cast"""(pair, integer) returns integer language sql immutable return ($1).a;
create function three_arguments(pair, integer, boolean) returns numeric language sql immutable return ($1).a;
create function length_pair(pair, integer, boolean) returns pair language sql immutable return $1;

create cast (pair as text) with function pair_to_text(pair) as implicit;
create cast (colour as integer) with function colour_to_integer(colour) as assignment;
create cast (integer as colour) with function integer_to_colour(integer);
create cast (point as point2) with function to_point2(point) as assignment;
create cast (point2 as point) with function to_point(point2) as implicit;
create cast (rows as integer) with function rows_to_integer as implicit;
create cast (pair as integer) with function s."Odd ""cast"""(pair, integer);
create cast (pair as numeric) with function three_arguments(pair, integer, boolean);
create cast (pair as pair) with function length_pair(pair, integer, boolean) as implicit;
create cast (pair as point2) with inout;
create cast (text as pair) with inout as assignment;
create cast (colour[] as text) with inout as implicit;
create cast (varchar as colour) with inout as implicit;
create cast (bigint as pair) with inout;
create cast (oid as date) without function;
create cast (integer as date) without function as assignment;
comment on cast (pair as text) is 'a:b';
comment on cast (varchar as colour) is 'it''s implicit';

create table uses (a integer default 'red'::colour, p pair check (p::text <> 'x'), q point default '(1,2)'::point2, c colour default 1::colour, d date default 5);
create view v as select 'red'::varchar::colour as c, row (1, 'x')::pair::text as t, p::integer as i from uses;
