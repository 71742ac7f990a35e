-- Expressions that the server prints in a way that it reads back as another tree. pg_dump and reload, and their text has changed.

-- IN over varchar: the array's cast moves into its elements
create table t (
    kind varchar(10) check (kind in ('a', 'b')),
    code char(3) constraint code_known check (code in ('x', 'y') or code not in ('z', 'w')),
    amount numeric check (amount = any (array[1, 2])),
    owner name,
    n bigint default case when 'a'::varchar in ('b', 'c') then 1 else 2 end,
    flag boolean generated always as (kind in ('c', 'd')) stored
);
create index on t (kind) where kind in ('a', 'b');
create index on t ((kind in ('a', 'b')));
create domain status as varchar(20) default 'new' check (value in ('new', 'done')) constraint not_one check (value <> all (array['x', 'y']));
create view in_list as select kind from t where kind in ('a', 'b') and amount < any (array[1, 2]);
create materialized view in_list_too as select kind from t where kind not in ('a', 'b') with no data;
alter table t enable row level security;
create policy some_kinds on t using (kind in ('a', 'b')) with check (code in ('x', 'y'));
create function is_known(varchar) returns boolean language sql immutable return $1 in ('a', 'b');
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger some_kinds before update on t for each row when (new.kind in ('a', 'b')) execute function touch();
create rule some_kinds as on delete to t where old.kind in ('a', 'b') do instead nothing;
create statistics kinds on (kind in ('a', 'b')), (kind in ('c', 'd')) from t;
create table p (kind varchar(5)) partition by list ((kind in ('a', 'b')));
create publication some_of_them for table t;

-- a comparison of rows before another condition: ANDs are flattened
create view row_first as select 1 as one from t where (kind, code) = ('a', 'b') and amount > 1;
create table rows (a integer, b integer, check ((a, b) = (1, 2) and a > 0));
create table ranges (a integer, b integer, c integer, check (a between 1 and 2 and b > 0), check (b > 0 and a between symmetric 2 and 1), check (a = 1 and (b = 2 and c = 3)), check ((a = 1 or b = 2) or (c = 3 or c = 4)));
create table row_orders (a integer, b integer, check ((a, b) <> (1, 2) or a > 0), check ((a, b) < (1, 2)), check (row (a, b) is distinct from row (1, 2)));

-- VALUES at the top of a view
create view values_only (a, b) as values (1, 'x'), (2, null);
create view values_in_union as values (1) union all select 2 union all values (3), (4);

-- constants whose type must be said again
create view constants as select 'a'::varchar(3) as v, 'a'::char(3) as c, '1'::numeric(5, 2) as n, '2026-01-01'::timestamp(0) as ts, interval '1' year as i, b'1'::bit(4) as b, 'x'::name as na, 1::smallint as s, 1.0::real as r, (-5)::integer as neg, - (5) as neg2, -5::bigint as neg3, null::varchar(5) as nv;
create table modified (v varchar(5) default 'abc'::varchar(3), n numeric(5, 2) default 1::numeric(3, 1), c char(5) default 'x'::char(2), b bit(3) default b'1'::bit(3), i interval(0) default '1.5 s'::interval(1));

-- fields of EXTRACT, which are printed without their quotes
create table days (
    day timestamp check (extract('YEAR' from day) > 2000 and extract(month from day) = 1 and extract("Hour" from day) < 7),
    note text default 'EXTRACT(YEAR FROM x)' || extract('DOW' from timestamp '2026-01-01') || ' EXTRACT(Day FROM x)',
    "EXTRACT(Up FROM x)" integer check ("EXTRACT(Up FROM x)" > 0 or extract('isodow' from extract('EPOCH' from day) * interval '1 s') > 0)
);
create view fields as select extract('TimeZone_Hour' from now()) as a, extract('two words' from day) as b, extract('it''s' from day) as c, extract(year from day) as year, extract('month' from day) as d from days;
