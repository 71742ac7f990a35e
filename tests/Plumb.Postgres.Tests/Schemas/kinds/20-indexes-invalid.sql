-- Invalid indexes, as a failed CREATE INDEX CONCURRENTLY leaves them behind (marked by hand, so that the file itself succeeds).

create table t (id integer primary key, a integer, b text);
create index valid_one on t (a);
create index invalid_one on t (a, b);
create unique index invalid_unique on t (b) include (a) where a > 0;
create index not_ready on t using hash (b);
comment on index invalid_one is 'broken half-way';

update pg_index set indisvalid = false where indexrelid in ('invalid_one'::regclass, 'invalid_unique'::regclass);
update pg_index set indisvalid = false, indisready = false where indexrelid = 'not_ready'::regclass;
