-- Dropped columns in between, columns added with a fast default, renamed columns and tables whose dependants keep old names.

create table gaps (gone_1 integer, a integer, gone_2 text, b text default 'b', gone_3 integer, c integer not null, gone_4 integer);
alter table gaps drop column gone_1, drop column gone_2, drop column gone_3, drop column gone_4;
comment on column gaps.b is 'was fourth, is second';
create index gaps_c on gaps (c, b);
alter table gaps add constraint gaps_positive check (c > 0 and a > 0);
alter table gaps add column d integer not null default 7, add column e timestamptz not null default '2026-01-01 00:00:00+00';
alter table gaps alter column c set statistics 123;
create statistics gaps_stats on a, c from gaps;

insert into gaps (a, b, c) values (1, 'x', 1);
alter table gaps add column fast text not null default 'filled in without a rewrite';
delete from gaps;

create view gaps_view as select * from gaps;
create function gaps_rows() returns setof gaps language sql stable as $$ select * from gaps $$;
create view from_function as select * from gaps_rows();
create view from_function_alias as select f.a, f.whole from (select g, g.a, g::text as whole from gaps_rows() g) f;

-- renamed after they were used
create table before_rename (old_id integer primary key, old_name text, constraint old_check check (old_name <> ''));
create index old_index on before_rename (old_name);
create view uses_old_names as select old_id, old_name from before_rename where old_name > 'a';
create view uses_star as select * from before_rename b where b.old_id > 0;
create view uses_join as select old_id, x.old_name, y.old_name as other_name from before_rename x join before_rename y using (old_id);
alter table before_rename rename column old_name to "New Name";
alter table before_rename rename column old_id to new_id;
alter table before_rename rename to after_rename;
alter table after_rename add column added integer;
alter sequence if exists nothing rename to something;

-- a column dropped from a table whose row type is in use
create table row_source (a integer, b text, c integer);
create table row_user (id integer, r row_source, rs row_source[]);
create function takes_row(r row_source) returns text language sql immutable as $$ select r.b $$;
create view whole_rows as select r, takes_row(r) as b from row_source r;
alter table row_source drop column a;

-- type changed later, default kept
create table changed (a integer default 1, b varchar(10) default 'x', c text);
alter table changed alter column a type bigint, alter column b type text, alter column c type integer using length(c);

-- partition and child with holes of their own
create table holey_parent (a integer, b integer, c text) partition by list (a);
create table holey_part (x integer, c text, b integer, y integer, a integer);
alter table holey_part drop column x, drop column y;
alter table holey_parent attach partition holey_part for values in (1);
alter table holey_parent add column d integer default 4;
alter table holey_parent drop column b;
