-- Grants on every kind of object: with grant option, by others, revoked from owner and public, on columns, ugly roles.

do $$ begin create role corpus_owner; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role corpus_reader; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role "corpus Writer ü"; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role "corpus ""quoted"" =/,'"; exception when duplicate_object or unique_violation then null; end $$;

create schema s;
grant usage on schema s to corpus_reader;
grant create, usage on schema s to "corpus Writer ü" with grant option;
grant all on schema s to "corpus ""quoted"" =/,'";
grant usage on schema public to corpus_reader with grant option;
create schema owner_locked_out authorization corpus_owner;
revoke all on schema owner_locked_out from corpus_owner;

create table s.t (a integer, b text, "C c" integer, d integer);
grant select on s.t to public;
grant insert, update, delete, truncate, references, trigger on s.t to corpus_reader;
grant all on s.t to "corpus Writer ü" with grant option;
grant select on s.t to "corpus ""quoted"" =/,'";
grant select (a), insert (a, b), update ("C c"), references (d) on s.t to corpus_reader;
grant select ("C c") on s.t to public;
grant all (d) on s.t to "corpus Writer ü" with grant option;

create table owned (a integer, b integer);
alter table owned owner to corpus_owner;
revoke all on owned from corpus_owner;
grant select on owned to corpus_owner;
grant update (b) on owned to corpus_owner;
create table nobody_at_all (a integer);
revoke all on nobody_at_all from current_user;
create table revoked_again (a integer);
grant select on revoked_again to corpus_reader;
revoke select on revoked_again from corpus_reader;

-- granted on by somebody who may
create table chain (a integer, b integer);
alter table chain owner to corpus_owner;
grant usage on schema public to "corpus Writer ü";
set session authorization corpus_owner;
grant select on chain to "corpus Writer ü" with grant option;
grant update (b) on chain to "corpus Writer ü" with grant option;
set session authorization "corpus Writer ü";
grant select on chain to corpus_reader with grant option;
grant update (b) on chain to corpus_reader;
set session authorization corpus_reader;
grant select on chain to "corpus ""quoted"" =/,'";
reset session authorization;

create view v as select * from owned;
grant select, insert on v to corpus_reader;
grant select (a) on v to public;
create materialized view m as select 1 as a;
grant select on m to corpus_reader with grant option;
create table partitioned (a integer) partition by list (a);
create table partitioned_1 partition of partitioned for values in (1);
grant select on partitioned to corpus_reader;
grant select on partitioned_1 to "corpus Writer ü";

create sequence q;
grant usage, select on sequence q to corpus_reader;
grant update on sequence q to "corpus Writer ü" with grant option;
create table with_serial (id serial, n integer generated always as identity);
grant all on sequence with_serial_id_seq to corpus_reader;
grant usage on sequence with_serial_n_seq to corpus_reader;

create function f(integer, text) returns integer language sql as 'select 1';
revoke all on function f(integer, text) from public;
grant execute on function f(integer, text) to corpus_reader with grant option;
create function f_public() returns integer language sql as 'select 1';
grant execute on function f_public() to corpus_reader;
create function f_owner_revoked() returns integer language sql as 'select 1';
revoke execute on function f_owner_revoked() from current_user;
create function f_nobody() returns integer language sql as 'select 1';
revoke all on function f_nobody() from public, current_user;
create procedure p(inout a integer) language sql as 'select a';
revoke execute on procedure p(integer) from public;
grant execute on procedure p(integer) to corpus_reader;
create aggregate a(integer) (sfunc = int4pl, stype = integer);
revoke execute on function a(integer) from public;
grant execute on function a(integer) to corpus_reader;

create type e as enum ('x');
grant usage on type e to corpus_reader;
revoke usage on type e from public;
create domain d as integer;
revoke all on domain d from public;
grant usage on domain d to "corpus Writer ü" with grant option;
create type c as (a integer);
revoke usage on type c from public;
create type r as range (subtype = numeric);
grant usage on type r to corpus_reader;
create table row_type (a integer);

grant usage on language plpgsql to corpus_reader;
revoke usage on language sql from public;
grant usage on language sql to public;

create foreign data wrapper w;
grant usage on foreign data wrapper w to corpus_owner with grant option;
create server sv foreign data wrapper w;
grant usage on foreign server sv to corpus_reader;
create foreign table ft (a integer) server sv;
grant select on ft to corpus_reader;
grant insert (a) on ft to corpus_reader;

-- on what the system made
grant execute on function pg_catalog.pg_stat_reset() to corpus_reader;
revoke execute on function pg_catalog.pg_sleep(double precision) from public;
grant select on pg_catalog.pg_authid to corpus_reader;
grant select (rolname) on pg_catalog.pg_authid to "corpus Writer ü";
