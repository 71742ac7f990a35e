-- FOREIGN KEY: all actions, match types, NOT VALID, deferrable, self, cycles, several columns, cross-schema, to and from partitioned tables.

create schema "far away";
create table parents (id integer primary key, a integer not null, b integer not null, c text, unique (a, b), unique (c) include (a));
create table "far away"."Par ents" ("Id" bigint primary key, "x y" text unique);

create table actions (
    no_action_1 integer references parents,
    no_action_2 integer constraint explicit_no_action references parents (id) on delete no action on update no action,
    restrict_1 integer references parents on delete restrict on update restrict,
    cascade_1 integer references parents on delete cascade on update cascade,
    set_null_1 integer references parents on delete set null on update set null,
    set_default_1 integer default 0 references parents on delete set default on update set default,
    mixed_1 integer references parents on delete cascade on update restrict,
    elsewhere bigint references "far away"."Par ents",
    elsewhere_text text references "far away"."Par ents" ("x y") on update cascade,
    wider bigint references parents (id),
    narrower smallint references parents (id)
);

create table several (
    x integer, y integer, z text,
    constraint swapped foreign key (y, x) references parents (b, a),
    constraint match_full_one foreign key (x, y) references parents (a, b) match full on delete set null,
    constraint match_simple_one foreign key (x, y) references parents (a, b) match simple,
    foreign key (x, y) references parents (a, b),
    foreign key (z) references parents (c)
);

create table deferring (
    a integer references parents deferrable,
    b integer references parents deferrable initially deferred,
    c integer references parents deferrable initially immediate,
    d integer references parents not deferrable initially immediate
);

create table unchecked (a integer, b integer, c integer);
alter table unchecked add constraint "not valid" foreign key (a) references parents not valid;
alter table unchecked add constraint validated foreign key (b) references parents not valid;
alter table unchecked validate constraint validated;
alter table unchecked add constraint not_valid_deferred foreign key (c) references parents on delete cascade deferrable initially deferred not valid;
comment on constraint "not valid" on unchecked is 'never looked at old rows';

-- to itself
create table tree (id integer primary key, parent integer references tree, root integer constraint tree_root references tree (id) on delete cascade, other integer, unique (id, other), foreign key (parent, other) references tree (id, other) match full);

-- cycles of two and three
create table chickens (id integer primary key, from_egg integer);
create table eggs (id integer primary key, from_chicken integer not null references chickens);
alter table chickens add constraint chickens_from_egg foreign key (from_egg) references eggs deferrable initially deferred;
create table ring_1 (id integer primary key, next integer);
create table ring_2 (id integer primary key, next integer references ring_1);
create table ring_3 (id integer primary key, next integer references ring_2);
alter table ring_1 add foreign key (next) references ring_3 on delete set null;

-- to a unique index that is no constraint
create table indexed_only (code text not null, part integer not null);
create unique index indexed_only_code on indexed_only (code, part);
create table to_index (part integer, code text, foreign key (code, part) references indexed_only (code, part));

-- partitioned tables on one or both sides
create table orders (id integer not null, at date not null, customer integer references parents on delete restrict, replaces_id integer, replaces_at date, primary key (id, at), foreign key (replaces_id, replaces_at) references orders) partition by range (at);
create table orders_1 partition of orders for values from ('2026-01-01') to ('2026-07-01');
create table orders_2 partition of orders for values from ('2026-07-01') to ('2027-01-01') partition by hash (id);
create table orders_2_0 partition of orders_2 for values with (modulus 1, remainder 0);
create table items (order_id integer, order_at date, line integer, foreign key (order_id, order_at) references orders on delete cascade on update cascade deferrable initially deferred);
create table parts (order_id integer, order_at date, line integer, constraint parts_order foreign key (order_id, order_at) references orders match full) partition by list (line);
create table parts_1 partition of parts for values in (1);
create table parts_2 (line integer, order_at date, order_id integer, constraint its_own foreign key (order_id, order_at) references orders match full);
alter table parts attach partition parts_2 for values in (2);
alter table orders_1 add constraint leaf_only foreign key (customer) references parents (id) on delete cascade;
create table to_one_partition (id integer, at date, foreign key (id, at) references orders_1);
alter table parts_1 add constraint not_valid_leaf foreign key (line) references parents not valid;
comment on constraint parts_order on parts is 'on the parent';
comment on constraint parts_order on parts_1 is 'on the child';
comment on constraint its_own on parts_2 is 'merged';

-- names that stand in each other's way on partitions
create table pointing (id integer, parent integer, other integer) partition by list (id);
create table pointing_0 partition of pointing for values in (0) partition by list (parent);
create table pointing_0_0 partition of pointing_0 for values in (0);
alter table pointing_0_0 add constraint taken foreign key (other) references parents;
alter table pointing add constraint taken foreign key (parent) references parents;
alter table pointing add constraint renamed_below foreign key (other) references parents on delete cascade;
alter table pointing_0 rename constraint renamed_below to "another name";
comment on constraint renamed_below on pointing_0_0 is 'on the grandchild';
alter table pointing_0_0 add constraint same_again foreign key (other) references parents on delete cascade;
