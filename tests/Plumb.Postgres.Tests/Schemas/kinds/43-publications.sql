-- Publications: of tables, of all tables, of none; operations, via root, ONLY, comments, ugly names.

create schema s;
create table t (id integer primary key, v text);
create table s."Odd ""table""" (id integer primary key);
create table p (a integer primary key) partition by list (a);
create table p1 partition of p for values in (1);
create table parent (id integer primary key);
create table child () inherits (parent);
create unlogged table not_published (a integer);

create publication nothing;
create publication everything for all tables;
create publication one for table t;
create publication many for table t, s."Odd ""table""", p, only parent;
create publication with_children for table parent;
create publication inserts for table t with (publish = 'insert');
create publication no_truncate for table t with (publish = 'insert, update, delete');
create publication no_operation for table t with (publish = '');
create publication via_root for table p with (publish_via_partition_root = true, publish = 'update,truncate');
create publication leaf for table p1;
create publication all_with_options for all tables with (publish = 'delete', publish_via_partition_root);
create publication "Odd ""publication"" 'name'" for table t;
comment on publication "Odd ""publication"" 'name'" is 'it''s odd';
create publication altered for table t;
alter publication altered add table s."Odd ""table""";
alter publication altered set (publish = 'insert');
alter publication altered drop table t;
alter publication altered rename to "after rename";
