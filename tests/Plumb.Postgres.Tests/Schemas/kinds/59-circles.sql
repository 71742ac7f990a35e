-- Circles: functions, views, defaults, conditions and domains that need each other, and functions that call themselves. pg_dump cannot put them in order.

create schema s;
create table s.t (id int primary key, a int, b text);
create function s.count_t() returns bigint language sql begin atomic select count(*) from s.t; end;
alter table s.t add column n bigint default s.count_t();
alter table s.t add constraint c check (s.count_t() < 5);
-- recursive
create function s.fact(n int) returns int language sql immutable return 1;
create or replace function s.fact(n int) returns int language sql immutable return case when n <= 1 then 1 else n * s.fact(n - 1) end;
-- mutual
create function s.even(n int) returns boolean language sql immutable return true;
create function s.odd(n int) returns boolean language sql immutable return n <> 0 and s.even(n - 1);
create or replace function s.even(n int) returns boolean language sql immutable return n = 0 or s.odd(n - 1);
-- view and function
create view s.v as select 1 as x, 'a'::text as y;
create function s.of_v() returns bigint language sql begin atomic select count(*) from s.v; end;
create or replace view s.v as select s.of_v()::int as x, 'a'::text as y;
-- view with group by pk
create view s.grouped as select id, a, b, count(*) from s.t group by id;
create function s.up(i int) returns void language sql begin atomic insert into s.t (id) values (i) on conflict on constraint t_pkey do nothing; end;
-- function of row type used in check and view
create function s.row_of(s.t) returns int language sql immutable as 'select $1.id';
create view s.vv as select s.row_of(t) as r from s.t;
create function s.rv(s.vv) returns int language sql as 'select $1.r';
create or replace view s.vv as select s.row_of(t) as r from s.t where id > 0;
-- domains
create domain s.d as int;
create function s.dcheck(s.d) returns boolean language sql immutable as 'select true';
alter domain s.d add constraint dc check (s.dcheck(value));

create table s.uses_d (d s.d);
create function s.ddef() returns int language sql begin atomic select count(d)::int from s.uses_d; end;
alter domain s.d set default s.ddef();
-- cyclic fks
create table s.a (id int primary key, b int); create table s.b (id int primary key, a int references s.a);
alter table s.a add foreign key (b) references s.b;
-- partitioned with a group by pk
create table s.p (id int primary key, v text) partition by range (id);
create table s.p1 partition of s.p for values from (0) to (10);
create table s.p2 partition of s.p for values from (10) to (20) partition by range (id);
create table s.p21 partition of s.p2 for values from (10) to (15);
create view s.pg as select id, v from s.p group by id;
create materialized view s.mv as select id, v from s.p group by id;
create unique index on s.mv (id);
