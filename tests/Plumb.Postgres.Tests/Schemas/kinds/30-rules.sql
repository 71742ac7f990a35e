-- Rules: ALSO and INSTEAD, all events, conditions, several actions, RETURNING, NOTHING, on tables and views, disabled states, comments.

create table t (id integer primary key, v text, n integer default 0);
create table log (what text, id integer, at timestamptz default now(), who text);
create view v as select id, v, n from t;

create rule also_log as on insert to t do also insert into log (what, id) values ('insert', new.id);
create rule several_actions as on update to t where old.v <> new.v and new.n > 0
    do (insert into log (what, id) values ('it''s old ' || old.v, old.id); delete from log where what = 'x' and id = new.id; update log set who = current_user where id = old.id);
create rule no_delete as on delete to t where old.id < 100 do instead nothing;
create rule "Odd ""rule""" as on update to t do nothing;
comment on rule "Odd ""rule""" on t is 'odd';
alter table t disable rule also_log;
alter table t enable replica rule several_actions;
alter table t enable always rule no_delete;

create rule v_insert as on insert to v do instead insert into t (id, v, n) values (new.id, coalesce(new.v, 'none'), new.n) returning t.id, t.v, t.n;
create rule v_update as on update to v do instead update t set v = new.v, (n, id) = (select new.n, old.id) where id = old.id returning id, v, n;
create rule v_delete as on delete to v do instead (delete from t where t.id = old.id; insert into log select 'deleted', old.id, now(), u.usename from pg_user u where usename = current_user);
create rule v_conditional as on insert to v where new.id > 1000 do also select 1 as ignored;
comment on rule v_insert on v is 'writes through';
alter view v alter column n set default 7;

create rule upsert as on insert to log where new.what = 'count' do instead insert into t as target (id, v) values (new.id, new.what) on conflict (id) do update set n = target.n + excluded.n where target.n < 5;
create rule with_query as on delete to log do also with gone as (select id from t where v = 'x') update t set n = 0 from gone where gone.id = t.id;
create rule from_select as on insert to log do also insert into t select g, 'series', x.y from generate_series(1, 0) g cross join (values (1), (2)) x (y) order by 1 limit 3;

create table partitioned (a integer) partition by list (a);
create table partitioned_1 partition of partitioned for values in (1);
create rule on_partition as on insert to partitioned_1 do also nothing;
create rule on_parent as on update to partitioned do instead nothing;

create table arrays (a integer[], r t);
create rule subscripts as on update to arrays do also update arrays set a[1] = 5, a[2:3] = '{1,2}', r.v = 'x' where a is null;

-- a view made from a table by an ON SELECT rule is no longer possible; a view whose rule refers to itself is
create view self as select 1 as a, 'x'::text as b;
create rule self_insert as on insert to self do instead select * from self where a = new.a;
create rule tells as on insert to arrays do also notify "chan nel", 'pay''load';
