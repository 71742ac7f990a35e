-- Inheritance: merged columns, several parents, NO INHERIT checks, overridden defaults, diamonds, parents attached and left later.

create table animals (id integer not null, name text not null default 'nameless', born date, constraint named check (name <> ''), constraint only_animals check (id < 1000) no inherit);
comment on table animals is 'root';

create table dogs (breed text, constraint has_breed check (breed is not null)) inherits (animals);
create table cats (name text default 'kitty', lives integer default 9) inherits (animals);
create table owned (owner text, id integer not null);
create table pets (tag integer) inherits (cats, owned);
create table only_inherited () inherits (animals);
create table merged (id integer not null default 5, born date default '2026-01-01' not null, constraint named check (name <> '')) inherits (animals);
alter table dogs alter column name set default 'rex';
alter table dogs alter column born set not null;
alter table cats alter column name drop default;

-- a diamond
create table top (a integer, b text);
create table left_side (c integer) inherits (top);
create table right_side (d integer) inherits (top);
create table bottom (e integer) inherits (left_side, right_side);

-- columns merged from two unrelated parents, with the same check in each
create table first_parent (x integer, y text default 'first', constraint same_check check (x > 0));
create table second_parent (y text default 'first', x integer, z date, constraint same_check check (x > 0));
create table of_both (w integer) inherits (first_parent, second_parent);

-- ALTER ... INHERIT and NO INHERIT
create table leaves () inherits (animals);
alter table leaves no inherit animals;
create table switches () inherits (first_parent);
alter table switches no inherit first_parent;
alter table switches inherit first_parent;

-- keys, indexes, rules and triggers are not inherited
alter table animals add primary key (id);
alter table dogs add primary key (id);
create index on cats (lives);
alter table animals add constraint born_recently check (born > '1900-01-01') not valid;
alter table only animals add constraint root_only check (id <> 77) no inherit;

create table typed_root (kind text generated always as ('root') stored, v numeric(10, 2), s text collate "C");
create table typed_child () inherits (typed_root);
alter table typed_child alter column s set storage external, alter column v set statistics 7;

create schema "other place";
create table "other place".animals (collar text) inherits (public.animals);
create unlogged table unlogged_child () inherits (top) with (fillfactor = 33);
create view all_animals as select tableoid::regclass as kind, * from animals;
create view root_animals as select * from only animals;
