-- Views: columns with aliases and chosen names, defaults, options, comments, keys in GROUP BY, recursion, every clause of SELECT.

create table c (id integer primary key, name text not null default 'x', parent integer, data jsonb, tags text[], price numeric(10, 2), made timestamptz, kind varchar(10));
create table o (id integer primary key, c_id integer references c, at date, amount numeric, "select" text);
create function many(n integer) returns table (i integer, t text) language sql stable as 'select g, g::text from generate_series(1, n) g';
create function rows_of() returns setof record language sql as 'select 1, ''a''::text';

create view plain as select id, name from c;
create view aliased (one, "Two ""quoted""", "select") as select id, name, data from c;
create view chosen_by_system as select 1, id + 1 as plus, count(*) over (), now(), coalesce(name, '') from c;
create view literals as select 'text' as a, null as b, null::integer as c, 1.50 as d, 1e3 as e, true as f, '2026-01-01'::date as g, interval '1 mon 2 days' as h, array[]::text[] as i, b'101' as j, '\x00ff'::bytea as k, U&'\0061' as l, -1 as m, - 9223372036854775808 as n, '{}'::jsonb as o;
create view empty_row as select;
create view secure with (security_barrier) as select id from c where name <> 'hidden';
create view secure_off with (security_barrier = false) as select id from c;
create view checked as select * from c where price > 0 with check option;
create view checked_local with (check_option = local, security_barrier = true) as select * from c where price > 0;
create view checked_cascaded as select * from checked where price < 100 with cascaded check option;
alter view checked alter column name set default 'from the view';
alter view checked alter column price set default 1 + 1;
comment on view checked is 'a view';
comment on column checked.name is 'a column of a view';
create view renamed_column as select id, name from c;
alter view renamed_column rename column name to "new name";
create view renamed_view as select 1 as a;
alter view renamed_view rename to "View After";
create or replace view replaced as select 1 as a;
create or replace view replaced as select 1 as a, 2 as b;

-- the primary key in GROUP BY makes the other columns allowed
create view grouped_by_key as select c.id, c.name, c.data, sum(o.amount) as total, count(*) filter (where o.at > '2026-01-01') as recent from c left join o on o.c_id = c.id group by c.id having count(*) > 1;
create view grouping_sets as select kind, name, count(*), grouping(kind, name) as g from c group by grouping sets ((kind, name), rollup (kind), cube (name, kind), ());
create view group_distinct as select kind, count(distinct name) as n, string_agg(name, ', ' order by name desc nulls last, id) as names from c group by distinct kind, rollup (kind);

create view joins as
    select a.id, b.id as b_id, d.amount, e.i, f.*, x."select"
      from c a
      join c b on b.parent = a.id
      left join (select c_id, sum(amount) as amount from o group by c_id) d on d.c_id = a.id
      cross join lateral (select many.i from many(a.id) where many.i > b.id) e
      full join (values (1, 'v1'), (2, 'v2')) as f (num, word) on f.num = a.id
      left join (select id as o_id, "select" from o) x on x.o_id = a.id;
create view natural_join as select * from c natural left join (select id, "select" from o) x;
create view using_join as select id, c.name, o.amount from c join o using (id);
create view using_alias as select both_of.id, c.name from c join o using (id) as both_of;
create view nested_joins as select c.id from c left join (o join (select 1 as z) q on q.z = o.id) on o.c_id = c.id;
create view aliased_join as select j.a, j.b from (c as x (a, b) cross join o) as j;

create view sets as (select id from c union select id from o) except all (select 1 intersect select 2) order by 1 desc limit 10 offset 2;
create view set_with_types as select 1 as a union all select 2.5 union all select null order by a nulls first fetch first 3 rows with ties;
create view with_queries as
    with recursive tree (id, depth, path) as (
        select id, 0, array[id] from c where parent is null
        union all
        select c.id, tree.depth + 1, tree.path || c.id from c join tree on c.parent = tree.id where not c.id = any (tree.path)
    ), kept as materialized (select * from o), inlined as not materialized (select 1 as one)
    select tree.*, kept.amount from tree, kept, inlined where tree.id = kept.c_id;
create view search_depth as with recursive t (id, parent) as (select id, parent from c union all select c.id, c.parent from c join t on c.parent = t.id) search depth first by id set ordering select id, parent from t order by ordering;
create view search_breadth as with recursive t (id, parent) as (select id, parent from c union all select c.id, c.parent from c join t on c.parent = t.id) search breadth first by id, parent set ordering cycle id set is_cycle using path select id, is_cycle from t order by ordering;
create recursive view numbers (n) as values (1) union all select n + 1 from numbers where n < 100;

create view windows as
    select id, rank() over w, sum(amount) over (w rows between unbounded preceding and 1 following exclude ties) as s, lag(amount, 1, 0) over (partition by c_id order by at desc nulls last) as before,
           avg(amount) filter (where amount > 0) over (order by amount range between 5 preceding and current row) as a, first_value(id) over (order by at groups between 1 preceding and 1 following exclude current row) as f
      from o window w as (partition by c_id order by at), unused as (order by id);

create view subqueries as
    select id, (select max(amount) from o where o.c_id = c.id) as biggest, exists (select from o where c_id = c.id) as has, id in (select c_id from o) as is_in, array(select id from o order by id) as ids,
           id > all (select c_id from o) as above, (id, name) in (select c_id, "select" from o) as pairs, (id, parent) = (select 1, 2) as row_is
      from c where not exists (select 1 from o where amount < any (array[1.0, 2.5]));

create view functions as
    select f.i, f.t, g.ordinality, h.a, h.b, u.x, u.y, u.n, ts.id
      from many(3) f, many(2) with ordinality g, rows_of() as h (a integer, b text), rows from (unnest(array[1, 2]), generate_series(1, 3)) with ordinality as u (x, y, n), c as ts tablesample bernoulli (10) repeatable (42);
create view json_table_functions as select r.*, e.key, e.value from c, jsonb_to_recordset(data) as r (a integer, "B b" text), jsonb_each_text(data) e, xmltable('/a/b' passing xmlparse(document '<a/>') columns n for ordinality, v text path '@v' default 'x' not null) as x;

create view expressions as
    select data -> 'a' ->> 'b' as json_1, data #>> '{a,b}' as json_2, tags[1] as element, tags[2:3] as slice, (array[[1, 2], [3, 4]])[1][2] as nested, name collate "C" as collated, made at time zone 'UTC' as utc,
           extract(epoch from made) as epoch, cast(price as integer) as casted, price::numeric(5, 1) as narrowed, name like 'a%' as l, name not ilike '%b' escape '#' as nl, name similar to 'x|y' as sim, name ~* 're' as re,
           price between 1 and 2 as b, price between symmetric 2 and 1 as bs, price is distinct from 3 as d, name is null as n, (id, name) is not null as rn, true is not unknown as u, overlay(name placing 'x' from 1) as ov,
           position('x' in name) as po, substring(name from '\d+') as su, trim(trailing from name) as tr, greatest(1, price) as gr, nullif(name, '') as nu, current_user as cu, current_date as cd, localtime(2) as lt,
           (made, made) overlaps (made, interval '1 day') as ovl, case kind when 'a' then 1 else 2 end as cs, not (id > 1 or id < 0) and name <> '' as boolean_logic, id operator(pg_catalog.+) 1 as op, - id as neg, ~ id as inv, |/ 4.0 as root,
           xmlelement(name "El em", xmlattributes(id as "at t"), name) as xml, normalize(name, nfc) as nf, id in (1, 2, 3) as in_integer, id not in (4, 5) as not_in, name || kind || 'x' as concatenated, kind = 'a' as equal_varchar
      from c;

create view whole_row as select c, c.*::text as t, row (c.*) is null as r, to_jsonb(c) as j, count(c) over () from c;
create view locking as select id from c where id > 5 for update of c skip locked;
create view distinct_on as select distinct on (kind) kind, id from c order by kind, id desc;
create view distinct_all as select distinct kind from c;
create view limits as select id from c order by name using ~<~, id offset 5 rows fetch first (2 + 3) rows only;
create view over_catalog as select relname, pg_get_userbyid(relowner) as owner from pg_class where relkind = 'r' and oid > 16384;
create view values_only as select v.a, v.b from (values (1, 'x'), (2, null)) as v (a, b);
create view on_schema_name as select public.c.id from public.c;
create view shadowed as select c.id, d.id as id2 from c, c d, (select c.id from o as c) e where e.id = c.id;
create view ordered_arguments as select percentile_cont(0.5) within group (order by amount) as p, mode() within group (order by c_id desc) as m, array_agg(distinct amount order by amount) as a, json_object_agg(id, amount) as j from o;
create view variadic_call as select concat_ws('-', variadic array[name, 'x']), format('%s', variadic tags) as f, make_interval(days => 3, hours => id) as named from c;
create view updatable as select id, name as title, price * 2 as doubled from c where id > 0;
create view "exactly_sixty_three_bytes_long_view_0123456789_0123456789_01234" as select 1 as "exactly_sixty_three_bytes_long_name_0123456789_0123456789_01234";
