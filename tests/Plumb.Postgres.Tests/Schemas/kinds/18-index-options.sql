-- Indexes: order and nulls, INCLUDE, expressions, predicates, storage options, statistics targets, comments, cluster, uniqueness, names.

create function normalised(text) returns text language sql immutable strict parallel safe as $$ select lower(trim($1)) $$;
create type pair as (a integer, b text);
create table t (a integer, b integer, c text, d timestamptz, e jsonb, f pair, g integer[], "H h" text, i boolean, k numeric);

create index order_1 on t (a);
create index order_2 on t (a desc);
create index order_3 on t (a nulls first);
create index order_4 on t (a desc nulls last);
create index order_5 on t (a asc nulls last, b desc nulls first, c collate "C" desc nulls last, "H h" nulls first);

create index on t (b);
create index on t (b);
create index on t (b, c, lower(c), (a + b));
create index include_1 on t (a) include (b, c, "H h");
create unique index include_2 on t (a, b) include (c);

create index expression_1 on t ((a + b));
create index expression_2 on t (lower(c), (upper("H h") || 'x'), a, (e ->> 'key'));
create index expression_3 on t (normalised(c) text_pattern_ops desc);
create index expression_4 on t (((f).b), ((f).a));
create index expression_5 on t ((g[1]), coalesce(c, 'none'), (case when i then a else b end));
create index expression_6 on t ((d at time zone 'UTC'), date_trunc('day', d at time zone 'UTC'));
create index expression_7 on t ((a is null), (c is distinct from 'x'), (a in (1, 2)));
create index expression_8 on t ((c collate "C"), (c collate "C") collate "POSIX");
create index expression_9 on t (((a)::bigint), (c::varchar(3)), (-a), (not i));

create index predicate_1 on t (a) where b is not null;
create index predicate_2 on t (a) where i and not (b > 5) or c in ('x', 'y');
create unique index predicate_3 on t (lower(c)) where e @> '{"active": true}' and k between 0 and 1;
create index predicate_4 on t (a) where c like 'it''s%' and c <> '\' and normalised(c) = any (array['a', 'b']);
create index predicate_5 on t ((1)) where i;
create index predicate_6 on t (d) where d > '2026-01-01 00:00:00+00'::timestamptz and i is not true;

create index options_1 on t (a) with (fillfactor = 10);
create index options_2 on t (a) with (fillfactor = 99, deduplicate_items = false);
create index options_3 on t using gin (g) with (fastupdate = true);
create index options_4 on t (a);
alter index options_4 set (fillfactor = 42);
create index options_5 on t (a) with (fillfactor = 42);
alter index options_5 reset (fillfactor);

alter index expression_1 alter column 1 set statistics 500;
alter index expression_2 alter column 2 set statistics 0;
alter index expression_2 alter column 4 set statistics 1000;

comment on index order_1 is 'an index comment';
comment on index t_b_idx1 is 'the second of two equal ones';
alter table t cluster on order_5;

create table same_names (a integer);
create index "t.a" on same_names (a);
create index "T_A_IDX" on same_names (a);
create schema other;
create table other.t (a integer);
create index order_1 on other.t (a);

create materialized view mv as select a, c from t with no data;
create unique index mv_a on mv (a) where c is not null;
