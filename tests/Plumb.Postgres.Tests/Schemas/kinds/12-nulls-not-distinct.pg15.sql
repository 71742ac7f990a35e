-- UNIQUE NULLS NOT DISTINCT as constraint and as index (15).

create table one_null (a integer unique nulls not distinct, b integer, c text, constraint one_null_bc unique nulls not distinct (b, c) include (a));
alter table one_null add constraint one_null_c unique nulls not distinct (c) deferrable initially deferred;
create unique index one_null_expression on one_null (lower(c), b desc) nulls not distinct where a is null;
create unique index one_null_explicit on one_null (a, b) nulls distinct;
create table partitioned (a integer, b integer, unique nulls not distinct (a, b)) partition by list (a);
create table partitioned_null partition of partitioned for values in (null);
create unique index with_options on one_null using btree (b) include (c) nulls not distinct with (fillfactor = 80);
