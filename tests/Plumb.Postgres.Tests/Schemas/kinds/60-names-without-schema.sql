-- Functions in SQL whose bodies name things without their schema, where the server looks into them: generated columns, partition keys. pg_dump loses this.

create schema s;
create extension unaccent schema s;
set search_path = public, s;
create function plain(text) returns text language sql immutable strict parallel safe as $$ select unaccent('unaccent', $1) $$;
create function s."Odd plain"(text) returns text language sql immutable as $$ select plain($1) $$;
create function with_path(text) returns text language sql immutable set search_path = public, s as $$ select plain($1) $$;
create table generated (a text default plain('é'), b text generated always as (plain(a)) stored, c text generated always as (s."Odd plain"(a) || with_path(a)) stored, check (plain(a) <> 'x'));
create table parted (a text, b integer) partition by list (plain(a));
create table parted_1 partition of parted for values in ('x');
create table parted_2 (b integer, a text);
alter table parted attach partition parted_2 for values in ('y');
create table parted_rest partition of parted default;
create domain d as text check (plain(value) <> 'x');
create view v as select plain(a) as p from generated;
create statistics st on (plain(a)), b from generated;
create policy p on generated using (plain(a) = 'x');
create rule r as on insert to v where plain(new.p) = 'x' do instead nothing;

-- checks and defaults that can only be given afterwards
alter domain d add constraint late check (plain(value) <> 'y') not valid;
create table family (a text);
create table heir (b text) inherits (family);
alter table family add column c text default plain('c') check (plain(c) <> '');
create function of_row(generated) returns text language sql immutable as $$ select plain($1.a) $$;
alter table generated add constraint on_row check (of_row(generated.*) <> 'z');
