-- Enums: labels put before and after others, renamed labels, ugly and empty ones, no labels at all, use in defaults, arrays, checks, functions.

create type plain as enum ('one', 'two', 'three');
comment on type plain is 'three labels';
create type empty_enum as enum ();
create type grown as enum ('b', 'd');
alter type grown add value 'a' before 'b';
alter type grown add value 'c' after 'b';
alter type grown add value 'e';
alter type grown add value 'b½' before 'c';
alter type grown rename value 'd' to 'D was d';
create type "Ugly Enum" as enum ('', ' ', 'it''s', '"', '\', '{a,b}', 'null', 'ünïcode', '日本語', '🙂', '--', '/* */', '%', '$1', 'exactly_sixty_three_bytes_long_label_0123456789_0123456789_0123', 'new
line', 'TAB	');
create schema s;
create type s.plain as enum ('x');

create table users_of (
    a plain default 'two', b plain[] default '{one,two}', c "Ugly Enum" default 'it''s' check (c <> '"' and c in ('', ' ', '\')),
    d s.plain default 'x'::s.plain, e grown not null default 'c', f "Ugly Enum"[] default array['{a,b}', 'null']::"Ugly Enum"[],
    g text default 'one'::plain::text check (g = any (enum_range(null::plain)::text[])), primary key (e)
);
create index on users_of (a) where a > 'one' and c < 'null';
create function first_of(plain default 'one') returns s.plain language sql immutable return (enum_first(null::s.plain));
create view by_label as select a, case a when 'one' then 1 when 'two' then 2 end as n from users_of where a = any ('{one,three}'::plain[]);
create domain some_of as plain check (value in ('one', 'two')) default 'one';
grant usage on type plain to public;
