-- Range partitions: one key, several keys, expressions, operator classes, collations, MINVALUE/MAXVALUE, infinities, default, detached, other column order.

create table by_date (id bigint not null, at date not null, v text) partition by range (at);
create table by_date_2025 partition of by_date for values from ('2025-01-01') to ('2026-01-01');
create table by_date_2026 partition of by_date for values from ('2026-01-01') to ('2027-01-01');
create table by_date_old partition of by_date for values from (minvalue) to ('2025-01-01');
create table by_date_far partition of by_date for values from ('infinity') to (maxvalue);
create table by_date_rest partition of by_date default;
comment on table by_date is 'the parent';
comment on table by_date_rest is 'the default';
comment on column by_date_2025.v is 'a comment of its own';

create table by_timestamptz (at timestamptz not null default now(), v integer) partition by range (at);
create table by_timestamptz_1 partition of by_timestamptz for values from ('2026-01-01 00:00:00+00') to ('2026-02-01 00:00:00+01');
create table by_timestamptz_2 partition of by_timestamptz for values from ('-infinity') to ('2026-01-01 00:00:00+00');

create table by_many (a integer, b text, c numeric) partition by range (a, b, c);
create table by_many_1 partition of by_many for values from (1, 'a', minvalue) to (1, 'b', maxvalue);
create table by_many_2 partition of by_many for values from (2, minvalue, minvalue) to (3, 'it''s', 1.5);
create table by_many_3 partition of by_many for values from (minvalue, minvalue, minvalue) to (0, maxvalue, maxvalue);

create function bucket(integer) returns integer language sql immutable strict as 'select $1 / 100';
create table by_expression (a integer, b text, c timestamp) partition by range (bucket(a), lower(b) collate "C", (c::date));
create table by_expression_1 partition of by_expression for values from (0, 'a', '2026-01-01') to (10, 'n', '2026-06-01');
create table by_expression_rest partition of by_expression default;

create table by_class (a text, b integer) partition by range (a collate "POSIX" text_pattern_ops, b int4_ops);
create table by_class_1 partition of by_class for values from ('a', 1) to ('m', 100);

-- partitions that were tables before, with another column order, holes, own defaults, constraints, indexes, options
create table assembled (a integer not null, b text default 'parent', c date, d numeric(6, 2)) partition by range (a);
create table assembled_1 (d numeric(6, 2) default 1.5, gone integer, c date, b text default 'child', a integer not null, constraint own_check check (a < 100)) with (fillfactor = 50);
alter table assembled_1 drop column gone;
alter table assembled attach partition assembled_1 for values from (0) to (50);
create index own_index on assembled_1 (c, d);
alter table assembled_1 alter column b set statistics 5;
comment on constraint own_check on assembled_1 is 'only here';
create unlogged table assembled_2 (like assembled including all);
alter table assembled attach partition assembled_2 for values from (50) to (60);
create table assembled_3 partition of assembled (b default 'third', c not null, constraint third_check check (d > 0), primary key (a)) for values from (60) to (70) with (autovacuum_enabled = false);
create table assembled_4 partition of assembled (c with options default '2026-01-01', unique (c)) for values from (70) to (80);

alter table assembled add constraint assembled_check check (d < 1000);
alter table assembled add column e integer default 5;
alter table assembled_1 alter column e set default 6;
alter table assembled alter column e set not null;
alter table assembled_1 alter column b drop default;

-- detached
create table detach_from (a integer primary key, b text) partition by range (a);
create table detached partition of detach_from for values from (0) to (10);
create table still_there partition of detach_from for values from (10) to (20);
create index on detach_from (b);
alter table detach_from detach partition detached;
alter table detach_from detach partition still_there concurrently;
alter table detach_from attach partition still_there for values from (10) to (20);

-- in other schemas, with ugly names
create schema "part itions";
create table "part itions"."2026 / Q1" partition of by_date for values from ('2030-01-01') to ('2030-04-01');
create table without_partitions (a integer) partition by range (a);
create table by_boolean_order (a integer, b boolean) partition by range (b, a);
create table by_boolean_order_1 partition of by_boolean_order for values from (false, 0) to (true, 0);
