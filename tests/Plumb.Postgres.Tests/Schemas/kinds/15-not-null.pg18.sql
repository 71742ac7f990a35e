-- NOT NULL as a constraint: named, NO INHERIT, NOT VALID, inherited, with comments, beside primary keys and identities (18).

create table named (
    a integer constraint "a must be" not null,
    b integer not null,
    c integer constraint c_local not null no inherit,
    d integer,
    e integer,
    f integer generated always as identity,
    g serial,
    constraint d_table_level not null d
);
alter table named add constraint e_not_valid not null e not valid;
comment on constraint "a must be" on named is 'why a is needed';
comment on constraint e_not_valid on named is 'old rows may lack it';

create table keys (id integer primary key, other integer constraint other_named not null unique);
create table named_key (id integer constraint id_there not null primary key);
create table renamed (a integer not null);
alter table renamed rename column a to b;

create table parent (a integer constraint parent_a not null, b integer constraint local_b not null no inherit, c integer);
create table child (d integer not null) inherits (parent);
create table own_name (a integer constraint child_a not null) inherits (parent);
create table also_b (constraint child_b not null b) inherits (parent);
alter table parent add constraint c_not_valid not null c not valid;
create table second_parent (a integer constraint second_a not null);
create table of_both () inherits (parent, second_parent);

create table partitioned (a integer constraint part_a not null, b integer) partition by list (a);
create table partitioned_1 partition of partitioned for values in (1);
create table partitioned_2 (b integer, a integer constraint attached_a not null);
alter table partitioned attach partition partitioned_2 for values in (2);
create table partitioned_3 partition of partitioned (constraint leaf_b not null b) for values in (3);

create type pair as (x integer, y integer);
create table typed of pair (x with options constraint typed_x not null, constraint typed_y not null y);
create table generated (a integer, b integer generated always as (a + 1) stored constraint b_made not null, c integer constraint c_virtual not null generated always as (a) virtual);
