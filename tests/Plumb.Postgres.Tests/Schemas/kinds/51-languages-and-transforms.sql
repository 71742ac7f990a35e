-- Languages over existing handlers, trusted and not, transforms, access methods, functions in them, comments, owners.

do $$ begin create role corpus_owner; exception when duplicate_object or unique_violation then null; end $$;
create schema s;
create function own_call_handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function s.own_inline_handler(internal) returns void language c strict as '$libdir/plpgsql', 'plpgsql_inline_handler';
create function s.own_validator(oid) returns void language c strict as '$libdir/plpgsql', 'plpgsql_validator';
create trusted language plain_twin handler own_call_handler inline s.own_inline_handler validator s.own_validator;
create language "Odd ""language""" handler own_call_handler;
alter language plain_twin owner to corpus_owner;
comment on language plain_twin is 'plpgsql by another name';
comment on language plpgsql is 'changed by us';
create function in_twin() returns integer language plain_twin as 'begin return 1; end';
create function in_odd() returns integer language "Odd ""language""" as 'begin return 1; end';

create type pair as (a integer, b integer);
create function pair_from_sql(internal) returns internal language internal immutable strict as 'textin';
create function pair_to_sql(internal) returns pair language internal immutable strict as 'textin';
create function integer_from_sql(internal) returns internal language internal immutable strict as 'textin';
create transform for pair language plpgsql (from sql with function pair_from_sql(internal), to sql with function pair_to_sql(internal));
create transform for integer language plpgsql (from sql with function integer_from_sql(internal));
create transform for pair language "Odd ""language""" (to sql with function pair_to_sql(internal));
comment on transform for pair language plpgsql is 'a transform';
create function with_transform(pair) returns integer transform for type pair language plpgsql as 'begin return 1; end';
create function with_transforms(pair, integer) returns pair transform for type pair, for type integer language plpgsql immutable as 'begin return $1; end';

create access method heap_twin type table handler heap_tableam_handler;
create access method "Odd ""method""" type index handler hashhandler;
comment on access method "Odd ""method""" is 'it''s odd';
create table on_twin (a integer) using heap_twin;
create materialized view mv_on_twin using heap_twin as select 1 as a;
