-- Extensions: in public and elsewhere, older and newer versions, comments, grants on members, and user objects of every kind that depend on them.

do $$ begin create role corpus_reader; exception when duplicate_object or unique_violation then null; end $$;
create schema extensions;
create schema "Odd ""schema""";

create extension pg_trgm;
create extension hstore schema extensions;
create extension citext schema public;
create extension btree_gist schema extensions;
create extension btree_gin schema extensions;
create extension pgcrypto schema "Odd ""schema""";
create extension ltree schema extensions;
create extension "uuid-ossp" schema extensions;
create extension tablefunc;
create extension unaccent schema extensions;
create extension cube;
create extension earthdistance;
create extension fuzzystrmatch;
create extension intarray schema extensions;
create extension postgres_fdw schema extensions;
create extension file_fdw;
create extension isn;
create extension seg;
create extension lo;
create extension pg_stat_statements;
create extension dict_int;
create extension tsm_system_rows;
create extension pgrowlocks version '1.2';
comment on extension citext is 'changed by us';

create table t (
    id uuid default extensions.uuid_generate_v4() primary key,
    email citext unique not null default 'nobody@example.com',
    attributes extensions.hstore default 'a=>1, "b c"=>NULL',
    path extensions.ltree not null check (path OPERATOR(extensions.<@) 'top'::extensions.ltree),
    password text check (password = "Odd ""schema""".crypt('x', password)),
    position cube,
    isbn isbn13,
    range seg,
    large lo,
    tags citext[],
    name text,
    soundex text generated always as (soundex(name)) stored,
    exclude using gist (name extensions.gist_text_ops with =) where (name is not null)
);
create index on t using gin (name gin_trgm_ops);
create index on t using gin (attributes extensions.gin_hstore_ops);
create index on t using gist (path extensions.gist_ltree_ops (siglen = 28), position);
create index on t ((attributes operator(extensions.->) 'a'));
create function plain_text(text) returns text language sql immutable strict parallel safe as $$ select extensions.unaccent('extensions.unaccent', $1) $$;
create index on t (plain_text(name));
create view v as select email, attributes operator(extensions.->) 'a' as a, similarity(name, 'x') as s, name % 'y' as like_y, path operator(extensions.||) 'x'::text as p, extensions.slice(attributes, array['a']) as sl from t where email = 'A@B.c';
create view counted as select * from crosstab('select 1, 2, 3') as ct (a integer, b integer);
create function takes(citext, extensions.hstore default '') returns extensions.ltree language sql as $$ select 'a'::extensions.ltree $$;
create domain email_address as citext constraint looks_right check (value ~ '@');
create type with_members as (a citext, b extensions.hstore[], c cube);
create type citext_range as range (subtype = citext);
create aggregate concat_hstore(extensions.hstore) (sfunc = extensions.hs_concat, stype = extensions.hstore);
create operator === (function = citext_eq, leftarg = citext, rightarg = citext);
create cast (extensions.ltree as citext) with inout;
create text search dictionary numbers (template = intdict_template, maxlen = 3, rejectlong = true);
create text search configuration unaccented (copy = simple);
alter text search configuration unaccented alter mapping for word, asciiword with extensions.unaccent, simple;
create table child () inherits (t);
create view stats as select * from pg_stat_statements;
create view sampled as select * from t tablesample system_rows (5);
create server here foreign data wrapper postgres_fdw options (dbname 'postgres');
create trigger large_objects before update or delete on t for each row execute function lo_manage(large);

-- what belongs to an extension, changed by the user
revoke execute on function "Odd ""schema""".gen_salt(text) from public;
grant execute on function "Odd ""schema""".gen_salt(text) to corpus_reader;
grant usage on foreign data wrapper postgres_fdw to corpus_reader;
revoke select on pg_stat_statements from public;
grant execute on function pg_stat_statements_reset to corpus_reader;
