-- Functions taken out of an extension by hand or left from an older version of it, extensions moved and updated, their comments removed. pg_dump loses this.

create schema old_place;
create schema new_place;
create extension citext schema old_place;
alter extension citext set schema new_place;
create extension pg_trgm version '1.5';
alter extension pg_trgm update to '1.6';
create extension tablefunc;
alter extension tablefunc drop function normal_rand(integer, double precision, double precision);
comment on function normal_rand(integer, double precision, double precision) is 'ours now';
create function normal_rand_of_old(integer, double precision, double precision) returns setof double precision language c strict as '$libdir/tablefunc', 'normal_rand';
create view uses_normal_rand as select normal_rand(1, 2, 3), normal_rand_of_old(1, 2, 3);
create function needs_one() returns integer language sql as 'select 1';
alter function needs_one() depends on extension citext;
create table d (a text);
create index needs_it on d (a);
alter index needs_it depends on extension citext;
create materialized view mv as select 1 as a;
alter materialized view mv depends on extension citext;
create function t_f() returns trigger language plpgsql as 'begin return new; end';
create trigger t_t before insert on d for each row execute function t_f();
alter trigger t_t on d depends on extension citext;
create extension cube;
comment on extension cube is null;
-- ll_to_earth names its type without a schema, so it fails to inline where the search path is empty
create extension earthdistance;
create table places (lat double precision, lon double precision);
create index places_earth on places using gist (ll_to_earth(lat, lon));
