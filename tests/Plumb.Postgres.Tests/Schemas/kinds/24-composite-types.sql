-- Composite types: collations, nesting, arrays, domains, added, dropped and renamed attributes, comments on attributes, no attributes.

create domain email as text check (value like '%@%');
create type plain as (a integer, b text);
create type without_attributes as ();
create type collated as (a text collate "C", b varchar(10) collate "POSIX", c text[] collate "C");
create type modified as (a numeric(10, 2), b timestamp(3) with time zone, c interval day to minute, d bit varying(5), e char(3)[]);
create type nested as (p plain, ps plain[], m email, "Odd ""attribute""" integer);
create type deep as (n nested, ns nested[]);
comment on type nested is 'holds others';
comment on column nested.ps is 'a list of plain ones';
comment on column nested."Odd ""attribute""" is 'it''s odd';

create type changed as (gone integer, kept text, retyped integer);
alter type changed drop attribute gone;
alter type changed add attribute added text collate "C";
alter type changed alter attribute retyped type bigint;
alter type changed rename attribute kept to "kept, renamed";
comment on column changed.added is 'after the hole';

create table uses (id integer, p plain default '(1,x)', d deep, c changed default row ('a', 2, 'b'), check ((p).a > 0), check (((d).n).p is not null));
create table typed of changed (check ("kept, renamed" <> ''));
create index on uses (((p).b), (((d).n).m));
create function make(a integer) returns plain language sql immutable return row (a, a::text)::plain;
create function split(plain, out a integer, out b text) language sql immutable as 'select $1.a, $1.b';
create view parts as select (p).*, (make(3)).b as made, row (1, 'x')::plain as literal, ((d).ns)[1].p as first from uses;
create type from_table as (r uses, rs uses[]);
create type range_of_it as range (subtype = plain);
create domain checked as plain constraint positive check ((value).a > 0);
