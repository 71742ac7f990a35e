-- Domains: several named checks, NOT NULL, defaults, collations, over arrays, composites, ranges, domains and enums, NOT VALID, comments.

create type pair as (a integer, b text);
create function is_iban(text) returns boolean language sql immutable strict as $$ select $1 ~ '^[A-Z]{2}\d{2}' $$;
create sequence numbers;

create domain plain as integer;
create domain positive as integer check (value > 0);
create domain several as text constraint not_blank check (value <> '') constraint "short 'one'" check (length(value) < 100) check (value !~ '\s') check (value is not null);
create domain defaulted as text default 'it''s' not null;
create domain not_null_named as integer constraint "must be there" not null;
create domain collated as text collate "C" constraint c check (value < 'z');
create domain modified as numeric(10, 2) default 0.00;
create domain limited as varchar(20) check (value <> 'a' and length(value) > 1);
create domain of_array as integer[] check (array_length(value, 1) = 3) default '{1,2,3}';
create domain of_text_array as text[3];
create domain of_composite as pair check ((value).a > 0);
create domain of_range as int4range check (not isempty(value));
create domain of_domain as positive check (value < 100);
create domain of_domain_array as positive[] default array[1, 2]::positive[];
create domain with_function as text constraint iban check (is_iban(value));
create domain with_sequence as bigint default nextval('numbers');
create domain with_now as timestamptz(3) default current_timestamp;
create domain object_only as jsonb constraint is_object check (jsonb_typeof(value) = 'object');
create domain "Ugly ""Domain""" as text constraint "check ""it""" check (value like '%''%');

create domain later as integer;
alter domain later add constraint checked check (value > 0);
alter domain later add constraint unchecked check (value > 10) not valid;
alter domain later add constraint validated check (value > 20) not valid;
alter domain later validate constraint validated;
alter domain later set default 99;
alter domain later set not null;
alter domain later rename constraint checked to "renamed check";

comment on domain several is 'with four checks';
comment on constraint not_blank on domain several is 'no empty strings';
comment on constraint "short 'one'" on domain several is 'it''s short';
comment on type "Ugly ""Domain""" is 'ugly';

create table uses (
    a positive primary key, b several default 'x', c collated, d of_array, e of_composite[], f of_domain check (f > 5), g positive[], h object_only default '{}', i defaulted, j collated collate "POSIX", k with_sequence
);
create function takes(positive, several default 'abc') returns of_domain language sql as 'select 1::of_domain';
create index on uses (c, b);
create domain of_table_row as uses check ((value).a is not null);
create view domain_view as select a::integer + 1 as n, 'x'::several as s from uses;
