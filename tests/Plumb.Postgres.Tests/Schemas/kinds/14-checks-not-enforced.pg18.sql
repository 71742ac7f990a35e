-- CHECK NOT ENFORCED on tables, children and partitions (18).

create table checks (a integer check (a > 0) not enforced, b integer, constraint table_level check (a < b) not enforced);
alter table checks add constraint later check (b > 0) no inherit not enforced;
comment on constraint table_level on checks is 'told, not kept';
create table parent (a integer, constraint c check (a > 0) not enforced);
create table child () inherits (parent);
create table stricter_child (a integer, constraint c check (a > 0)) inherits (parent);
create table partitioned (a integer, constraint p check (a > 0) not enforced) partition by list (a);
create table partitioned_1 partition of partitioned for values in (1);
