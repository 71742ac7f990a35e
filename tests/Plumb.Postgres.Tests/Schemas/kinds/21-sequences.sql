-- Sequences: every option, types, owned and not, used and not, comments, grants, extremes.

create sequence plain;
create sequence all_options as bigint increment by 10 minvalue -100 maxvalue 1000 start with 50 cache 25 cycle;
create sequence small_one as smallint;
create sequence integer_one as integer maxvalue 1000;
create sequence bigint_one as bigint;
create sequence descending increment -1;
create sequence descending_limits increment by -7 minvalue -700 maxvalue 70 start 70 no cycle;
create sequence descending_small as smallint increment -1 minvalue -100 maxvalue -10;
create sequence no_limits no minvalue no maxvalue;
create sequence extreme minvalue -9223372036854775808 maxvalue 9223372036854775807 start -9223372036854775808;
create sequence starts_at_zero minvalue 0 start 0;
create sequence "Odd Name";
comment on sequence "Odd Name" is 'with a comment';

create table owner_one (id integer, other bigint, "third ""one""" integer);
create sequence owned owned by owner_one.id;
create sequence owned_second owned by owner_one.id;
create sequence owned_and_default as integer owned by owner_one.other;
alter table owner_one alter column other set default nextval('owned_and_default');
create sequence owned_quoted owned by owner_one."third ""one""";
create sequence default_not_owned;
alter table owner_one alter column "third ""one""" set default nextval('default_not_owned') * 10;

create sequence used start 5;
select nextval('used'), nextval('used');
create sequence altered;
alter sequence altered as smallint increment 2 start 3 restart 100 cache 4 maxvalue 200;
create schema s;
create sequence s.plain start 2;
create table s.owner_two (id integer);
create sequence s.across owned by s.owner_two.id;
create view view_over_sequence as select last_value, is_called from plain;
create table uses_many (a bigint default nextval('plain') + nextval('s.plain'), b text default 'N' || nextval('s.across'));
