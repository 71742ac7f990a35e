-- PRIMARY KEY and UNIQUE: named and unnamed, several columns, deferrable, INCLUDE, options, adopted indexes, comments, on partitioned tables.

create table unnamed (a integer primary key, b integer unique, c integer, d integer, unique (c, d), unique (d, c));
create table named (a integer constraint "the key" primary key, b integer constraint named_b unique);
create table column_order (a integer, b integer, c integer, primary key (c, a), unique (b, c, a));
create table deferrables (
    a integer primary key deferrable initially immediate,
    b integer unique deferrable initially deferred,
    c integer constraint c_not_deferrable unique not deferrable,
    d integer
);
alter table deferrables add constraint d_deferred unique (d) deferrable;
create table includes (a integer, b integer, c text, d point, primary key (a) include (c, d), constraint includes_b unique (b) include (a, c));
create table options (a integer primary key with (fillfactor = 40), b integer, constraint options_b unique (b) with (fillfactor = 50, deduplicate_items = off));
create table adopted (a integer not null, b text not null, c integer not null);
create unique index adopted_a on adopted (a);
create unique index adopted_b on adopted (b) include (c) with (fillfactor = 75);
alter table adopted add constraint adopted_key primary key using index adopted_a;
alter table adopted add constraint adopted_unique unique using index adopted_b deferrable;
comment on constraint adopted_key on adopted is 'was an index';
comment on index adopted_unique is 'and still is';

create table renamed (a integer primary key, b integer unique);
alter index renamed_pkey rename to renamed_index;
alter table renamed rename constraint renamed_b_key to "renamed constraint";

create table without_key (a integer unique, b integer);
create table collated (a text collate "C" primary key, b text unique);
create table domain_key (a oid primary key, b "char" unique, c uuid unique);
create table nullable_unique (a integer, b integer not null, unique (a, b));

create table partitioned (a integer not null, b integer not null, c text, primary key (a, b), constraint partitioned_unique unique (b, a) deferrable initially deferred) partition by range (a);
create table partitioned_1 partition of partitioned for values from (0) to (10);
create table partitioned_2 (b integer not null, a integer not null, c text, constraint own_key primary key (a, b), constraint own_unique unique (b, a) deferrable initially deferred);
alter table partitioned attach partition partitioned_2 for values from (10) to (20);
alter table partitioned_1 add constraint leaf_unique unique (c);
create table partitioned_include (a integer, b text, unique (a) include (b)) partition by hash (a);
create table partitioned_include_0 partition of partitioned_include for values with (modulus 1, remainder 0);

-- the constraint's name as index name of another schema's table
create schema "other";
create table "other".unnamed (a integer primary key, b integer unique, "C d" integer unique);
alter table unnamed cluster on unnamed_pkey;
create table key_columns_dropped_before (x integer, y integer, a integer, z integer, b integer, primary key (b, a));
alter table key_columns_dropped_before drop column x, drop column y, drop column z;
