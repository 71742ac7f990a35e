-- Schemas: ordinary, empty, quoted, owned by somebody else, made with their elements, and the one of a keyword.

do $$ begin
    create role corpus_owner;
exception when duplicate_object or unique_violation then null;
end $$;

create schema plain;
comment on schema plain is 'An ordinary schema.';

create schema empty_one;

create schema "Mixed Case";
comment on schema "Mixed Case" is E'two\nlines, a \\ and a ''quote''';

create schema "select";
create schema "dot.ted";
create schema owned_by_another authorization corpus_owner;
create schema authorization corpus_owner;

create schema with_elements
    create table parents (id integer primary key)
    create table children (id integer primary key, parent_id integer references parents)
    create index children_parent on children (parent_id)
    create view everything as select p.id, c.id as child_id from parents p join children c on c.parent_id = p.id
    create sequence numbers;

-- the same name in several schemas, each with another shape
create table plain.thing (a integer);
create table "Mixed Case".thing (a text);
create table "select".thing (a date);
create table "dot.ted".thing (a plain.thing, b "Mixed Case".thing[], c "select".thing);

-- 'public' may have a comment and grants of its own
comment on schema public is 'Our public schema.';
create table public.thing (a boolean);
