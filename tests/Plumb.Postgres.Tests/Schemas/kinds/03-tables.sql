-- Tables: unlogged, storage parameters, table access method, replica identity, typed, without columns, clustered, with one row type inside another.

create table ordinary (id integer, name text);

create unlogged table volatile_one (id integer primary key, name text);

create table without_columns ();
create table lost_all_columns (a integer, b text);
alter table lost_all_columns drop column a, drop column b;

create table tuned (
    id integer primary key with (fillfactor = 70),
    body text
) with (
    fillfactor = 60,
    parallel_workers = 4,
    toast_tuple_target = 4096,
    user_catalog_table = true,
    vacuum_truncate = false,
    vacuum_index_cleanup = off,
    log_autovacuum_min_duration = 1000,
    autovacuum_enabled = false,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_scale_factor = 0.05,
    autovacuum_vacuum_insert_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0.5,
    autovacuum_analyze_threshold = 300,
    autovacuum_analyze_scale_factor = 0.01,
    autovacuum_vacuum_cost_delay = 7.5,
    autovacuum_vacuum_cost_limit = 400,
    autovacuum_freeze_min_age = 1000000,
    autovacuum_freeze_max_age = 300000000,
    autovacuum_freeze_table_age = 150000000,
    autovacuum_multixact_freeze_min_age = 500000,
    autovacuum_multixact_freeze_max_age = 200000000,
    autovacuum_multixact_freeze_table_age = 120000000,
    toast.autovacuum_enabled = false,
    toast.autovacuum_vacuum_threshold = 77,
    toast.autovacuum_vacuum_scale_factor = 0.3,
    toast.vacuum_truncate = true,
    toast.vacuum_index_cleanup = auto,
    toast.log_autovacuum_min_duration = -1
);

create table toast_only (body text) with (toast.autovacuum_freeze_max_age = 250000000);
create table set_and_reset (a integer) with (fillfactor = 50, autovacuum_enabled = true);
alter table set_and_reset reset (fillfactor);

-- a table access method of our own, over the handler of heap
create access method heap_twin type table handler heap_tableam_handler;
comment on access method heap_twin is 'Heap by another name.';
create table on_another_method (id integer) using heap_twin;

-- replica identity
create table identity_default (id integer primary key);
create table identity_full (id integer primary key);
alter table identity_full replica identity full;
create table identity_nothing (id integer primary key);
alter table identity_nothing replica identity nothing;
create table identity_by_key (id integer primary key, code text not null, constraint identity_by_key_code unique (code));
alter table identity_by_key replica identity using index identity_by_key_code;
create table identity_by_index (id integer primary key, code text not null);
create unique index identity_by_index_code on identity_by_index (code);
alter table identity_by_index replica identity using index identity_by_index_code;

-- typed tables
create type point3d as (x double precision, y double precision, z double precision);
create table points of point3d;
create table tuned_points of point3d (
    primary key (x),
    y with options not null default 1.5,
    z with options constraint positive_z check (z > 0)
) with (fillfactor = 90);
comment on column tuned_points.z is 'Height.';
create table typed_later (x double precision, y double precision, z double precision);
alter table typed_later of point3d;
create type message as (subject text, body text);
create table messages of message (subject with options not null);
alter table messages alter column subject set compression pglz, alter column body set compression pglz;

-- row types as column types
create table holder (id integer, one ordinary, many ordinary[]);
create table holder_of_holder (id integer, one holder, check ((one).id > 0), check (((one).one).name <> ''));

-- clustered
create table clustered (id integer primary key, seen date);
create index clustered_seen on clustered (seen);
alter table clustered cluster on clustered_seen;
create table clustered_by_key (id integer constraint clustered_by_key_pk primary key);
alter table clustered_by_key cluster on clustered_by_key_pk;

-- a table that looks like another
create table like_all (like tuned including all, extra integer);

create table comment_of_every_sort (a integer);
comment on table comment_of_every_sort is E'quote '' double " backslash \\ newline \n tab \t percent % dollar $1 $$ ünïcode 日本語 🙂 */ -- ;';
comment on column comment_of_every_sort.a is ' ';
