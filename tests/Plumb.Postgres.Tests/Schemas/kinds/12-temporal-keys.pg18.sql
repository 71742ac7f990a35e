-- Temporal keys: WITHOUT OVERLAPS on ranges and multiranges, PERIOD in foreign keys, named, on partitions (18).

create extension btree_gist;

create table rooms (room_id integer, valid_at daterange, name text, constraint rooms_key primary key (room_id, valid_at without overlaps));
create table bookings (
    booking_id integer, room_id integer, valid_at daterange not null,
    constraint bookings_key primary key (booking_id, valid_at without overlaps),
    constraint bookings_room foreign key (room_id, period valid_at) references rooms (room_id, period valid_at)
);
comment on constraint bookings_room on bookings is 'A room must exist for the whole booking.';
create table multi (id integer, at tstzmultirange, unique (id, at without overlaps) deferrable initially deferred);
create table with_include (id text, at int4range, v integer, unique (id, at without overlaps) include (v));
alter table rooms add constraint rooms_name unique (name, valid_at without overlaps);
create table several (a integer, b text, "per iod" tsrange, primary key (a, b, "per iod" without overlaps));
create table partitioned (id integer, at daterange, primary key (id, at without overlaps)) partition by list (id);
create table partitioned_1 partition of partitioned for values in (1);
create table inferred (room_id integer, during daterange, foreign key (room_id, period during) references rooms);
create table never_checked (room_id integer, during daterange, foreign key (room_id, period during) references rooms not enforced);
