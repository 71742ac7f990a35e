-- FOREIGN KEY NOT ENFORCED, on plain and partitioned tables, and NOT VALID on a partitioned table (18).

create table parents (id integer primary key);
create table children (a integer references parents not enforced, b integer, c integer);
alter table children add constraint b_not_enforced foreign key (b) references parents on delete cascade deferrable initially deferred not enforced;
alter table children add constraint c_was_enforced foreign key (c) references parents;
alter table children alter constraint c_was_enforced not enforced;
comment on constraint b_not_enforced on children is 'known to the reader, not to the server';
create table partitioned (a integer, constraint partitioned_a foreign key (a) references parents not enforced) partition by list (a);
create table partitioned_1 partition of partitioned for values in (1);
create table unchecked (a integer) partition by list (a);
create table unchecked_1 partition of unchecked for values in (1);
alter table unchecked add constraint unchecked_a foreign key (a) references parents not valid;
alter table children alter constraint b_not_enforced not deferrable;
