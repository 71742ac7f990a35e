-- EXCLUDE: methods, operators, operator classes, expressions, predicates, INCLUDE, deferrable, options, collations, on a table of ranges.

create extension btree_gist;
create schema ops;
create function ops.same(integer, integer) returns boolean language sql immutable as 'select $1 = $2';

create table bookings (
    room integer not null, guest text, during tstzrange not null, cancelled boolean not null default false, starts date, ends date, circle circle,
    constraint no_double_booking exclude using gist (room with =, during with &&) where (not cancelled),
    constraint "by expression" exclude using gist (daterange(starts, ends, '[]') with &&, (lower(guest)) with =),
    exclude using gist (circle with &&),
    constraint hashed exclude using hash (guest with =),
    constraint plain exclude (room with =, guest with =) deferrable initially deferred,
    constraint with_options exclude using gist (during with -|-) include (room, guest) with (fillfactor = 70, buffering = off),
    constraint not_equal exclude using gist (room with =, guest with <>) deferrable,
    constraint ordered exclude using btree (guest collate "C" text_pattern_ops desc nulls last with =, room asc nulls first with =) where (guest is not null and room > 0)
);
comment on constraint no_double_booking on bookings is 'One guest at a time.';
comment on index "by expression" is 'the index of a constraint';

create table networks (net inet, exclude using gist (net inet_ops with &&));
create table named_operator (r int4range, exclude using gist (r with operator(pg_catalog.&&)));
alter table networks add constraint adjacent exclude using spgist (net with &&);
create table clustered_exclusion (r int4range constraint x not null, constraint clustered_r exclude using gist (r with &&));
alter table clustered_exclusion cluster on clustered_r;
