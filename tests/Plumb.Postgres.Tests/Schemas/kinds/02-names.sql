-- Ugly names on every kind of object: spaces, quotes, capitals, Unicode, keywords, 63 bytes, digits, dots, comment marks.

create schema "a b";
create schema "日本語";
create schema "quote""d";
create schema "trailing ";
create schema "--";
create schema "user";

create domain "a b"."Domain 'x'" as text constraint "must be, ""so""" check (value <> '''');
create type "日本語"."列挙" as enum ('赤', '''quoted''', '"double"', 'with space', 'back\slash', '', 'null', 'a,b', '{c}', '🙂', '--', '/*');
create type "quote""d"."com""posite" as ("select" integer, "a.b" text, "ü" "日本語"."列挙");
create type "--"."ra nge" as range (subtype = numeric, multirange_type_name = "--"."multi ra nge");

create sequence "a b"."my seq; drop table x" start 7;

create table "user"."order" (
    "select" integer not null,
    "from" text default 'it''s',
    "where" "日本語"."列挙"[] default array['''quoted''', 'a,b', '{c}']::"日本語"."列挙"[],
    "group" "quote""d"."com""posite",
    "order" bigint default nextval('"a b"."my seq; drop table x"'),
    "CamelCase" "a b"."Domain 'x'",
    "1st" integer,
    "a.b" integer,
    "back\slash" integer,
    "per%cent" integer,
    "dol$lar" integer,
    "$1" integer,
    "new
line" integer,
    "tab	stop" integer,
    "trailing " integer,
    " leading" integer,
    "--" integer,
    "/*" integer,
    "*/" integer,
    "''" integer,
    """" integer,
    """""" integer,
    ";" integer,
    "{brace}" integer,
    "ä ö ü ß" integer,
    "日本語" integer,
    "🙂" integer,
    "e" integer,
    "é" integer,
    "exactly_sixty_three_bytes_long_name_0123456789_0123456789_01234" integer,
    "exactly_63_bytes_in_three_byte_char_日本語日本語日本語" integer,
    constraint "primary" primary key ("select"),
    constraint "unique ""key""" unique ("1st", "a.b"),
    constraint "self 'reference'" foreign key ("1st") references "user"."order",
    constraint "check; --" check ("back\slash" > 0 and "per%cent" < 100 and "dol$lar" <> "$1"),
    constraint "🙂 check" check ("new
line" is not null or """" = "''")
);
comment on table "user"."order" is 'Every column of it must survive.';
comment on column "user"."order"."new
line" is 'line
break';
comment on column "user"."order"."""" is 'a single double quote';
comment on constraint "check; --" on "user"."order" is '''; drop table "user"."order"; --';
comment on constraint "must be, ""so""" on domain "a b"."Domain 'x'" is '''s';

create index "ind ex" on "user"."order" ("dol$lar", ("from" || '''' || "CamelCase"), "日本語" desc) where "{brace}" > 0;
create index "exactly_sixty_three_bytes_long_index_name_0123456789_0123456789" on "user"."order" ("🙂");
comment on index "user"."ind ex" is 'index comment';

create view "日本語"."ビュー" ("列", "select", "a""b") as select "日本語", "select", "$1" from "user"."order" where "from" like '%''%\%' escape '#';
create materialized view "trailing "."mat view " as select "列" as "列 2" from "日本語"."ビュー" with no data;

create function "a b"."my func"("arg one" integer, inout "arg ""two""" text, variadic "select" integer[] default '{}') language sql
    as 'select "arg ""two""" || ''x''';
create function "--"."/*"() returns trigger language plpgsql as $$ begin return new; end $$;
create procedure "a b"."pro-cedure"("in" integer) language sql as $$ select "in" $$;
create aggregate "a b"."agg ""regate"""(integer) (sfunc = int4pl, stype = integer);

create trigger "trig ger; --" before insert or update of "1st", "a.b" on "user"."order"
    for each row when (new."dol$lar" > 0) execute function "--"."/*"('arg''s', 'back\slash', '', '日本語');
comment on trigger "trig ger; --" on "user"."order" is 'trigger comment';

create rule "ru le" as on insert to "日本語"."ビュー" do instead nothing;
alter table "user"."order" enable row level security;
create policy "pol icy" on "user"."order" using ("CamelCase"::text = current_user);
comment on policy "pol icy" on "user"."order" is 'policy comment';
create statistics "user"."stat istics" on "select", "1st" from "user"."order";

create operator "a b".<<=>> (function = int4eq, leftarg = integer, rightarg = integer, commutator = operator("a b".<<=>>));
create collation "a b"."coll ation" (locale = 'C');
create text search dictionary "a b"."dict 'ionary'" (template = simple);
create text search configuration "a b"."config uration" (copy = simple);
alter text search configuration "a b"."config uration" alter mapping for word with "a b"."dict 'ionary'", simple;

create publication "publi cation" for table "user"."order";
create foreign data wrapper "wrap per" options ("op tion" 'va''lue', "Option" 'back\slash');
create server "ser ver" type 'ty''pe' version '1"0' foreign data wrapper "wrap per" options ("a.b" '');
create foreign table "user"."foreign ""table""" ("col umn" integer options ("col option" 'x y')) server "ser ver" options ("o" '''');

create table "exactly_sixty_three_bytes_long_name_0123456789_0123456789_012" (id serial primary key, "exactly_sixty_three_bytes_long_name_0123456789_0123456789_012" integer unique);
create table "CREATE TABLE x (" ("a" integer, "A" integer, "ａ" integer);
create table "pg_odd" (oid_ integer, "ctid_" text);
create table "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" ("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" integer primary key);
