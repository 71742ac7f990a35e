-- Inheritance where parents got columns after the children had their own: the children's column order is not that of a fresh table. pg_dump loses this.

create table parents (a integer, b text);
create table children (c integer) inherits (parents);
create table grandchildren (d integer) inherits (children);
alter table parents add column e integer default 1;
alter table children add column f text not null default '';
alter table parents drop column b;
create table had_it_already (z integer, e integer) inherits (parents);
alter table parents add column z integer;
alter table parents rename column a to "renamed everywhere";
alter table parents add constraint late_check check (e > 0);

-- ALTER ... INHERIT, with columns in another order
create table animals (id integer not null, name text not null default 'nameless', born date, constraint named check (name <> ''));
create table joins_later (born date, extra text, name text not null default 'x', id integer not null, constraint named check (name <> ''));
alter table joins_later inherit animals;

-- conditions that the heir got afterwards
create table shelves (id integer not null, label text default 'a', depth numeric, constraint labelled check (label <> ''));
create table joined_shelves (depth numeric default 2, extra text, label text not null, id integer not null, constraint labelled check (label <> ''), constraint its_own check (extra <> ''));
alter table joined_shelves inherit shelves;
alter table shelves add constraint deep check (depth > 0), alter column depth set not null;
alter table joined_shelves add constraint said_again check (id > 0);
alter table shelves add constraint said_again check (id > 0);
comment on constraint deep on joined_shelves is 'from above';
create index on joined_shelves (depth);
