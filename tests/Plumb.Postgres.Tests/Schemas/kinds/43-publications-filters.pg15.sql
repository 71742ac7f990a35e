-- Publications with row filters, column lists and schemas (15).

create schema s;
create schema "Odd ""schema""";
create table t (id integer primary key, v text, n integer, "C c" boolean);
create table s.u (a integer, b integer);
create table gaps (x integer, a integer primary key, y integer, b integer);
alter table gaps drop column x, drop column y;
create table p (a integer primary key, b integer) partition by list (a);
create table p1 partition of p for values in (1);

create publication filtered for table t where (n > 5 and v is not null) with (publish = 'insert');
create publication filtered_many for table t where (id > 0), s.u where (a = b), gaps with (publish = 'insert');
create publication column_list for table t (id, "C c");
create publication column_list_filtered for table t (v, id) where (id in (1, 2, 3) or "C c"), gaps (b, a) with (publish = 'insert');
create publication of_schema for tables in schema s;
create publication of_schemas for tables in schema s, "Odd ""schema""", public with (publish = 'insert, delete');
create publication mixed for table t where (id > 100), tables in schema s;
create publication root_filter for table p where (b > 0) with (publish_via_partition_root, publish = 'insert');
create publication of_current for tables in schema current_schema;
alter publication of_current add tables in schema s;
alter publication of_current drop tables in schema public;
