-- Default privileges: global and by schema, for several roles, granted and revoked, on every kind of object, and objects made under them.

do $$ begin create role corpus_owner; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role corpus_reader; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role "corpus Writer ü"; exception when duplicate_object or unique_violation then null; end $$;

create schema s;
create schema "Odd ""schema""";
create table made_before (a integer);

alter default privileges grant select on tables to corpus_reader;
alter default privileges revoke execute on functions from public;
alter default privileges grant usage on types to corpus_reader with grant option;
alter default privileges revoke usage on types from public;
alter default privileges grant usage, select on sequences to corpus_reader;
alter default privileges grant usage on schemas to corpus_reader;
alter default privileges in schema s grant insert, update on tables to "corpus Writer ü";
alter default privileges in schema s grant execute on functions to public;
alter default privileges in schema s, "Odd ""schema""" grant update on sequences to corpus_reader with grant option;
alter default privileges for role corpus_owner grant all on tables to corpus_reader with grant option;
alter default privileges for role corpus_owner revoke insert on tables from corpus_owner;
alter default privileges for role corpus_owner, "corpus Writer ü" in schema s grant usage on types to corpus_reader;
alter default privileges for role "corpus Writer ü" revoke all on routines from public;
alter default privileges for role "corpus Writer ü" revoke all on routines from "corpus Writer ü";

create table made_after (a integer, id serial);
create table s.made_after (a integer);
create table revoked_after (a integer);
revoke select on revoked_after from corpus_reader;
create function made_after() returns integer language sql as 'select 1';
create function s.made_after() returns integer language sql as 'select 1';
create function public_again() returns integer language sql as 'select 1';
grant execute on function public_again() to public;
create type made_type as enum ('a');
create schema made_schema;
create sequence "Odd ""schema""".made_sequence;
create view made_view as select 1 as a;
create table of_owner (a integer);
alter table of_owner owner to corpus_owner;

-- an extension's objects get them as well
create extension citext;
grant usage on type citext to public;
