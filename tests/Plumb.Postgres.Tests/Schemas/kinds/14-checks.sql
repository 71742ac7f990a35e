-- CHECK: named and unnamed, several columns, functions, NO INHERIT, NOT VALID, whole rows, system columns, nulls, order of names.

create type pair as (a integer, b text);
create function is_even(integer) returns boolean language sql immutable strict as 'select $1 % 2 = 0';
create function is_good(anyelement) returns boolean language sql immutable as 'select $1 is not null';

create table checks (
    a integer check (a > 0),
    b integer constraint b_is_even check (is_even(b)),
    c text check (c in ('x', 'y', 'z')) check (length(c) = 1),
    d text constraint "d ""quoted"" 'name'" check (d ~ '^[a-z\\''"$]+$'),
    e pair check ((e).a > 0 and (e).b is not null),
    f integer[] check (array_length(f, 1) between 1 and 10) check (0 <> all (f)),
    g jsonb check (jsonb_typeof(g) = 'object' and g ? 'key' and g -> 'list' @> '[1]'),
    h date check (h > date '2000-01-01' and extract(isodow from h) < 6),
    i varchar(10) check (i = upper(i)),
    j numeric check (j = round(j, 2) and j not in (1, 2, 3)),
    k text check (k is null or k like 'a\_%' and k not ilike '%B' and k similar to '(a|b)%'),
    check (a < b),
    check (a is not null or b is not null),
    constraint xor check ((a is null) <> (b is null)),
    constraint zz_first_made check (a <> 1),
    constraint aa_second_made check (a <> 2),
    constraint always_true check (true),
    constraint nothing check (null),
    constraint cases check (case a when 1 then b > 1 when 2 then b > 2 else coalesce(b, 0) >= 0 end),
    constraint polymorphic check (is_good(a) and is_good(c))
);
comment on constraint xor on checks is 'exactly one';
comment on constraint "d ""quoted"" 'name'" on checks is 'no; really';

create table whole_row (a integer, b integer);
alter table whole_row add constraint row_check check (whole_row is not null);
alter table whole_row add constraint table_check check (tableoid > 0::oid);

create table later (a integer, b integer);
alter table later add constraint not_validated check (a > 10) not valid;
alter table later add constraint validated check (b > 10) not valid;
alter table later validate constraint validated;
alter table later add constraint local_only check (a > 0) no inherit;
alter table later add constraint local_not_valid check (a > b) no inherit not valid;
create table later_child () inherits (later);
alter table later_child add constraint child_not_valid check (a < 100) not valid;
alter table later add constraint b_small check (b < 1000) not valid;

create table partitioned (a integer, b integer, constraint inherited check (b > 0)) partition by range (a);
create table partitioned_1 partition of partitioned for values from (0) to (10);
create table partitioned_2 (a integer, b integer, constraint inherited check (b > 0), constraint own check (b < 100));
alter table partitioned attach partition partitioned_2 for values from (10) to (20);
alter table partitioned add constraint both_not_valid check (a < 1000) not valid;

-- a check that calls a function which is written later in the alphabet and reads another table
create table limits (name text primary key, value integer);
create function zz_limit(text) returns integer language sql stable as 'select value from limits where name = $1';
create table a_uses_limit (v integer check (v <= zz_limit('v')));
