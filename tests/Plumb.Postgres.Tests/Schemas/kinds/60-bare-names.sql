-- Functions with names that have no schema, run while a generated column, a partition key or an index is made.

create schema units;
set search_path = units, public;
create function units.step() returns integer language sql immutable as $$ select 10 $$;
create function units.rounded(integer) returns integer language sql immutable as $$ select $1 / step() * step() $$;
create function units."offset"() returns integer language plpgsql immutable as $$ begin return step() / 2; end $$;
create function public."Odd name"(n integer) returns integer language sql immutable as $$ select rounded(n) $$;
create function public.safe(n integer) returns integer language sql immutable set search_path = units as $$ select rounded(n) $$;

-- generated columns
create table public.generated (
    n integer check (units.rounded(n) > 0),
    rounded integer generated always as (units.rounded(n)) stored,
    odd integer generated always as (public."Odd name"(n)) stored
);
alter table public.generated add column late integer generated always as (units.rounded(n) + units."offset"()) stored;
create table public.generated_too (other integer generated always as (units.rounded(n) + 1) stored) inherits (public.generated);

-- a partition key
create table public.parts (n integer) partition by range (units.rounded(n));

-- indexes, and foreign keys to their tables: a check of rows reads all indexes. Later versions look in no schema but the system's own
create table public.lengths (id integer primary key, n integer, parent integer references public.lengths);
create table public.uses (length integer references public.lengths);
create index lengths_safe on public.lengths (public.safe(n), n);
do $$
begin
    if current_setting('server_version_num')::integer < 170000 then
        create index lengths_rounded on public.lengths (units.rounded(n)) where units.rounded(n) > 0;
        create index lengths_offset on public.lengths ((n + units."offset"()));
        create index on public.parts (public."Odd name"(n));
        alter table public.lengths add exclude ((public."Odd name"(n)) with =);
    end if;
end
$$;
