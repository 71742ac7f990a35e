-- Materialised views: with and without data, indexes, storage parameters, access method, columns, on each other, comments, statistics.

create table t (id integer primary key, kind text, v numeric, at timestamptz);
insert into t values (1, 'a', 1, '2026-01-01'), (2, 'b', 2, '2026-01-02');
create materialized view with_data as select kind, sum(v) as total from t group by kind;
create materialized view without_data as select * from t with no data;
create materialized view options (k, "Sum ""of"" it") with (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false) as select kind, sum(v) from t group by kind with no data;
create access method heap_twin type table handler heap_tableam_handler;
create materialized view other_method using heap_twin as select 1 as one;
create unique index with_data_key on with_data (kind);
create index on options ("Sum ""of"" it" desc) include (k) where k <> '';
create index on without_data using brin (at);
alter materialized view with_data cluster on with_data_key;
alter materialized view without_data alter column kind set statistics 10, alter column kind set storage external, alter column v set (n_distinct = 5);
alter materialized view without_data rename column kind to sort;
comment on materialized view with_data is 'a picture';
comment on column with_data.total is 'a column of it';
create materialized view on_it as select * from with_data where total > 0;
create view over_it as select * from on_it;
create statistics mv_stats on id, v from without_data;
create function uses_it() returns setof with_data language sql stable as 'select * from with_data';
create materialized view from_function as select kind from uses_it() with no data;
create materialized view depends_on_empty as select * from without_data with no data;
grant select on with_data to public;
