-- A recursive view with CYCLE ... SET ... TO text DEFAULT text: the server prints a definition that it cannot parse. pg_dump loses this.

create table c (id integer primary key, parent integer);
create view walk as
    with recursive t (id, parent) as (select id, parent from c union all select c.id, c.parent from c join t on c.parent = t.id)
        cycle id set is_cycle to 'Y' default 'N' using path
    select id, is_cycle from t;
