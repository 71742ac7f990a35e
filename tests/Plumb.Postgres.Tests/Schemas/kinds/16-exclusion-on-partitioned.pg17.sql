-- EXCLUDE on a partitioned table, which compares the partition key for equality (17).

create extension btree_gist;
create table bookings (room integer not null, during daterange, constraint no_overlap exclude using gist (room with =, during with &&)) partition by list (room);
create table bookings_1 partition of bookings for values in (1);
create table bookings_2 (during daterange, room integer not null, constraint own_name exclude using gist (room with =, during with &&));
alter table bookings attach partition bookings_2 for values in (2);
