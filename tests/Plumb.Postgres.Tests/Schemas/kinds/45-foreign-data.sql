-- Foreign data: wrappers with and without handlers, servers, options, user mappings with passwords, foreign tables as tables, children and partitions.

do $$ begin create role corpus_reader; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role "corpus Writer ü"; exception when duplicate_object or unique_violation then null; end $$;

create extension postgres_fdw;
create extension file_fdw;
create foreign data wrapper bare;
create foreign data wrapper with_functions handler postgres_fdw_handler validator postgres_fdw_validator;
create foreign data wrapper no_functions no handler no validator options (a 'b', "Odd ""option""" 'it''s', empty '');
create foreign data wrapper validator_only validator postgresql_fdw_validator;
comment on foreign data wrapper no_functions is 'does nothing';

create server plain foreign data wrapper postgres_fdw;
create server typed type 'ty''pe' version '1.2 "three"' foreign data wrapper no_functions options (host 'local host', "Quoted" 'back\slash', port '1');
create server only_version version '9' foreign data wrapper bare;
create server "Odd ""server"" 'name'" foreign data wrapper postgres_fdw options (host '/tmp', dbname 'it''s', use_remote_estimate 'true', extensions 'file_fdw');
create server files foreign data wrapper file_fdw;
comment on server typed is 'typed';

create user mapping for public server plain options (user 'somebody', password 'hush-hush');
create user mapping for corpus_reader server plain options (user 'read er', password 'it''s "secret" \ $$');
create user mapping for "corpus Writer ü" server "Odd ""server"" 'name'";
create user mapping for current_user server typed options (password 'hush', "Other" 'x');

create foreign table plain_table (a integer, b text) server plain;
create foreign table options_everywhere (
    id integer options (column_name 'ID') not null,
    "Odd ""column""" text options (column_name 'it''s', "x y" 'z') collate "C" default 'x',
    n numeric(10, 2) constraint n_positive check (n > 0),
    g integer generated always as (id * 2) stored
) server typed options (table_name 'Other Table', schema_name 'pub"lic', empty '');
comment on foreign table options_everywhere is 'far away';
comment on column options_everywhere.n is 'a far column';
alter foreign table options_everywhere add constraint table_level check (id > 0) not valid;
alter foreign table options_everywhere alter column n set statistics 5, alter column n set (n_distinct = 5);
alter foreign table plain_table options (add fetch_size '100', table_name 'x');
create foreign table file_lines (line text) server files options (filename '/dev/null', format 'csv', header 'true', delimiter ';', quote '"', null '');
create foreign table without_columns () server plain;
create foreign table gaps (gone integer, a integer options (column_name 'aa'), gone_too text, b text) server plain;
alter foreign table gaps drop column gone, drop column gone_too;

create table parent (a integer, b text);
create foreign table child (c integer) inherits (parent) server plain;
create table p (a integer not null, b text default 'x') partition by range (a);
create table p_local partition of p for values from (0) to (10);
create foreign table p_foreign partition of p for values from (10) to (20) server plain options (table_name 'remote');
create foreign table p_options partition of p (b default 'y') for values from (20) to (30) server plain;
alter foreign table p_options alter column b options (add column_name 'bb');
create foreign table p_attached (b text, a integer not null) server plain;
alter table p attach partition p_attached for values from (30) to (40);
create foreign table p_default partition of p default server plain;

create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger on_foreign before insert or update on plain_table for each row execute function note();
create view over_foreign as select * from options_everywhere;
create materialized view kept as select * from plain_table with no data;
grant select on plain_table to corpus_reader;
create type row_type as (f plain_table);
