-- Views on views, views and functions that need each other, views over functions that return their rows, cycles of dependency.

create table base (id integer primary key, v text, n numeric);
create view level_1 as select * from base;
create view level_2 as select l.*, length(v) as len from level_1 l;
create view level_3 as select id, v, len, n from level_2 where len > 1;
create view level_4 as select a.*, b.n as other_n from level_3 a join level_1 b using (id);
create view level_5 as select id, sum(other_n) over (partition by v) as s from level_4 union all select id, n from level_2;
create materialized view level_6 as select id, max(s) as m from level_5 group by id with no data;
create view level_7 as select l6.*, l1.v from level_6 l6 join level_1 l1 using (id);
create view "A first by name" as select * from level_7;

-- a function that returns a view's row, a view that calls it
create function rows_of_level_2() returns setof level_2 language sql stable as 'select * from level_2';
create view from_function as select f.id, f.len from rows_of_level_2() f;
create function takes_view_row(level_1) returns text language sql immutable as 'select $1.v';
create view calls_on_row as select takes_view_row(l) as t, l.takes_view_row as attribute_style from level_1 l;
create table of_view_rows (r level_3, rs level_3[]);
create function atomic_on_view() returns bigint language sql stable begin atomic select count(*) from calls_on_row; end;
create view calls_atomic as select atomic_on_view() as n;

-- defaults and checks that use a view through a function
create function biggest() returns integer language sql stable begin atomic select coalesce(max(id), 0) from level_2; end;
create table uses_biggest (id integer default biggest(), check (id <= biggest()));
alter table base add column from_view integer default biggest();

-- the key of a table that a view groups by comes after the table
create view grouped as select id, v, count(*) from base group by id;
create rule grouped_rule as on delete to grouped do instead delete from base where id = old.id;

-- two views that refer to each other by way of CREATE OR REPLACE
create view circle_1 as select 1 as a;
create view circle_2 as select a from circle_1;
create or replace view circle_3 as select a + 1 as a from circle_2;

-- a view on a column that a later view hides by name
create schema other;
create view other.base as select id as other_id from public.base;
create view both_bases as select b.v, o.other_id from public.base b join other.base o on o.other_id = b.id;
create function polymorphic(anyelement) returns anyelement language sql immutable as 'select $1';
create view poly as select polymorphic(id) as i, polymorphic(v) as t, polymorphic(b) as r from base b;
