-- Recursive views with CYCLE ... SET ... TO text DEFAULT text: the server prints a definition that it cannot parse. pg_dump loses this.

create table c (id integer primary key, parent integer);
create view walk as
    with recursive t (id, parent) as (select id, parent from c union all select c.id, c.parent from c join t on c.parent = t.id)
        cycle id set is_cycle to 'Y' default 'N' using path
    select id, is_cycle from t;
create type mark as enum ('o', 'x DEFAULT ''1''');
create view walk_marked as
    with recursive t (id, parent) as (select id, parent from c union all select c.id, c.parent from c join t on c.parent = t.id)
        search breadth first by id set ord cycle id, parent set "was TO there" to mark 'x DEFAULT ''1''' default mark 'o' using "the path"
    select id, "was TO there" from t;
create view walk_dated as
    with recursive t (id, parent) as (select id, parent from c union all select c.id, c.parent from c join t on c.parent = t.id)
        cycle id set seen to timestamptz '2026-01-01' default timestamptz 'infinity' using path
    select id, seen from t;
create view walk_numbered as
    with recursive t (id, parent) as (select id, parent from c union all select c.id, c.parent from c join t on c.parent = t.id)
        cycle id set seen to 1 default 0 using path
    select id, seen from t;
create function walks() returns setof text language sql begin atomic
    with recursive t (id, parent) as (select id, parent from c union all select c.id, c.parent from c join t on c.parent = t.id)
        cycle id set is_cycle to E'back\\slash' default 'it''s' using path
    select is_cycle from t; end;
