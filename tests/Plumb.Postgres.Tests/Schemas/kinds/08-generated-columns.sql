-- Stored generated columns: expressions, functions, collations, indexes and constraints on them, in children and partitions.

create function full_name(first text, last text) returns text language sql immutable strict as $$ select first || ' ' || last $$;
create function net(gross numeric, rate numeric default 0.19) returns numeric language sql immutable return round(gross / (1 + rate), 2);

create table people (
    id integer primary key,
    first_name text,
    last_name text,
    "Full Name" text generated always as (full_name(first_name, last_name)) stored,
    initials text generated always as (upper(left(first_name, 1) || left(last_name, 1))) stored not null,
    search tsvector generated always as (setweight(to_tsvector('simple', coalesce(first_name, '')), 'A') || to_tsvector('simple', coalesce(last_name, ''))) stored,
    data jsonb,
    email text generated always as (data ->> 'email') stored unique,
    age_group integer generated always as (case when (data ->> 'age')::integer < 18 then 0 else 1 end) stored check (age_group in (0, 1)),
    sorted text collate "C" generated always as (last_name) stored,
    constraint named_not_blank check (length("Full Name") > 0)
);
create index people_search on people using gin (search);
comment on column people.search is 'Words of the name.';
alter table people alter column "Full Name" set statistics 200;

create table prices (
    gross numeric(10, 2) not null,
    net_price numeric(10, 2) generated always as (net(gross)) stored,
    reduced numeric(10, 2) generated always as (net(gross, rate => 0.07)) stored,
    tax numeric generated always as (gross - net(gross)) stored
);

create table generated_first (g integer generated always as (later * 2) stored, later integer);

create table geo (id integer, lat double precision, lon double precision, place point generated always as (point(lon, lat)) stored, corner double precision[] generated always as (array[lat, lon]) stored);
create index geo_place on geo using gist (place);

create table parent (a integer, b integer generated always as (a + 1) stored);
create table child (c integer generated always as (a * 10) stored) inherits (parent);
create table child_own (a integer, b integer generated always as (a + 1) stored);
alter table child_own inherit parent;

create table log (at timestamp not null, day date generated always as (at::date) stored, v integer) partition by range (at);
create table log_1 partition of log for values from ('2026-01-01') to ('2026-02-01');
create table log_2 (v integer, at timestamp not null, day date generated always as (at::date) stored);
alter table log attach partition log_2 for values from ('2026-02-01') to ('2026-03-01');

create table was_generated (a integer, b integer generated always as (a) stored);
alter table was_generated alter column b drop expression;
create table like_generated (like prices including generated);
