-- Collations: libc, ICU, not deterministic, copied, ugly names, used in columns, domains, indexes, types and expressions.

create schema s;
create collation libc_c (locale = 'C');
create collation libc_parts (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
create collation copied from "C";
create collation copied_icu from "de-x-icu";
create collation german (provider = icu, locale = 'de-u-co-phonebk');
create collation case_insensitive (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create collation ignore_accents (provider = icu, locale = 'und-u-ks-level1-kc-true', deterministic = false);
create collation numeric_order (provider = icu, locale = 'en-u-kn-true', deterministic = true);
create collation s."Odd ""collation"" 'name'" (provider = icu, locale = 'sv');
comment on collation german is 'phone book';
comment on collation s."Odd ""collation"" 'name'" is 'it''s odd';

create table t (
    a text collate german, b varchar(5) collate case_insensitive unique, c text[] collate s."Odd ""collation"" 'name'", d text collate "en-x-icu" default ('x' collate "C"),
    check (a < b collate german), check (a collate "C" > 'x'), primary key (a)
);
create index on t (a collate "C", b collate numeric_order desc, (lower(a) collate libc_c));
create domain d as text collate case_insensitive check (value <> 'NO');
create type c as (x text collate german, y text collate ignore_accents);
create type r as range (subtype = text, collation = german);
create table p (a text collate numeric_order) partition by range (a);
create table p1 partition of p for values from ('a1') to ('a10');
create table p_other (a text collate german) partition by list (a collate "C");
create view v as select a collate "C" as a, a < b collate german as less, max(b collate "POSIX") as m, array_agg(a order by a collate numeric_order) as l from t group by a, b order by a collate german desc;
create function f(text) returns boolean language sql immutable return $1 = 'x' collate case_insensitive;
create materialized view mv as select (a || b) collate german as ab from t with no data;
