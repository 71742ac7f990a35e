-- Rings: a view in its own function's default, a table whose check needs a function on its own rows; pg_dump breaks such loops with dummies.

create table t (id integer primary key, v text);
create view v as select id, v from t;
create function of_view(v) returns boolean language sql immutable return true;
create or replace view v as select id, v from t where id > 0;
alter table t add column of_v boolean;
create view grouped as select id, v, count(*) from t group by id;
create function of_grouped(grouped) returns text language sql stable as 'select ($1).v';
create view on_grouped as select of_grouped(g) as x from grouped g;
create rule on_v as on insert to v do instead insert into t (id, v) select new.id, of_grouped(g) from grouped g;
create materialized view m as select id, v, count(*) from t group by id with no data;
create unique index m_id on m (id);
create function of_m() returns setof m language sql stable as 'select * from m';
create view on_m as select * from of_m();
create table child_of_ring (k integer default (1), constraint c check (k > 0));
create function ring_check(child_of_ring) returns boolean language sql immutable as 'select true';
alter table child_of_ring add constraint ring check (ring_check(child_of_ring));
create function returns_m_row(m) returns m language sql immutable as 'select $1';
create view returns_m_rows as select (returns_m_row(m)).* from m;
create view union_keys as select id, v from t group by id union select id, v from t group by t.id;
