-- Casts without function that expressions need before they can be read: pg_dump puts the cast too late.

create type counter;
create function counter_in(cstring) returns counter language internal immutable strict as 'int4in';
create function counter_out(counter) returns cstring language internal immutable strict as 'int4out';
create type counter (input = counter_in, output = counter_out, like = integer);
create cast (integer as counter) without function as implicit;
create cast (counter as integer) without function as assignment;
create domain checked_counter as counter check (value::integer > 0);
create type mood as enum ('low', 'high');
create cast (text as mood) with inout as implicit;
create table t (c counter check (c::integer > 1), m mood default 'low'::text, d counter default 7);
create index on t ((c::integer));
create function a_first(counter default 5) returns integer language sql immutable return $1::integer;
create view a_view as select c::integer as c, 'high'::text::mood as m from t;
