-- Functions: languages, every attribute, argument modes, defaults, variadic, polymorphic, overloads, return types, settings, support.

create schema s;
create type pair as (a integer, b text);
create table rows (id integer primary key, "V v" text, n numeric);
create domain positive as integer check (value > 0);
create type mood as enum ('low', 'it''s high');

create function no_arguments() returns integer language sql as 'select 1';
create function nothing_back(integer) returns void language sql as 'select 1; select 2';
create function empty_body() returns void language sql as '';
create function unnamed(integer, text, integer[]) returns text language sql as 'select $2';
create function partly_named(integer, "Odd name" text, integer) returns text language sql as 'select "Odd name"';
create function f_volatile() returns integer volatile language sql as 'select 1';
create function f_stable() returns integer stable language sql as 'select 1';
create function f_immutable() returns integer immutable language sql as 'select 1';
create function f_strict(integer) returns integer strict language sql as 'select 1';
create function f_null_input(integer) returns integer returns null on null input language sql as 'select 1';
create function f_called_on_null(integer) returns integer called on null input language sql as 'select 1';
create function f_definer() returns name security definer language sql as 'select current_user';
create function f_leakproof(integer) returns boolean leakproof immutable strict language sql as 'select true';
create function f_parallel_safe() returns integer parallel safe language sql as 'select 1';
create function f_parallel_restricted() returns integer parallel restricted language sql as 'select 1';
create function f_parallel_unsafe() returns integer parallel unsafe language sql as 'select 1';
create function f_cost() returns integer cost 12345 language sql as 'select 1';
create function f_cost_fraction() returns integer cost 0.5 language sql as 'select 1';
create function f_cost_default_plpgsql() returns integer cost 100 language plpgsql as 'begin return 1; end';
create function f_rows() returns setof integer rows 7 language sql as 'select 1';
create function f_rows_fraction() returns setof integer cost 3 rows 0.5 language sql as 'select 1';
create function f_all(a integer, b text default 'x') returns setof pair stable strict leakproof security definer parallel restricted cost 7 rows 77 set search_path = s, pg_temp language sql as 'select a, b';
create function f_support(integer, integer) returns setof integer language internal immutable strict support pg_catalog.generate_series_int4_support as 'generate_series_int4';
create function f_internal(text) returns text language internal immutable strict parallel safe as 'upper';
create function f_language_quoted() returns integer language 'sql' as 'select 1';

-- settings
create function set_path() returns integer language sql set search_path to s, public, "$user", "Odd schema" as 'select 1';
create function set_path_empty() returns integer language sql set search_path to '' as 'select 1';
create function set_path_from() returns integer language sql set search_path from current as 'select 1';
create function set_many() returns integer language sql set work_mem = '64MB' set statement_timeout = 1500 set enable_seqscan = off set datestyle = 'ISO, DMY' set timezone = 'Europe/Berlin' set "app.tenant" = 'it''s \ "odd"' set app.other = '' set extra_float_digits = -1 set seq_page_cost = 1.5 as 'select 1';
create function set_lists() returns integer language plpgsql set temp_tablespaces = '' set local_preload_libraries = '' set session_preload_libraries = '' set log_min_messages = warning set client_min_messages to notice as 'begin return 1; end';
create function set_then_reset() returns integer language sql set work_mem = '1MB' set enable_sort = off as 'select 1';
alter function set_then_reset() reset enable_sort;

-- arguments
create function in_out(a integer, inout b text, out c date, out "D d" integer) language sql as 'select b, current_date, a';
create function only_out(out integer) language sql as 'select 1';
create function only_out_named(out x integer) language sql as 'select 1';
create function two_out(out integer, out text) language sql as 'select 1, ''x''';
create function setof_out(out a integer, out b text) returns setof record language sql as 'select 1, ''x''';
create function inout_first(inout a integer, b integer default 5) language sql as 'select a + b';
create function as_table(n integer) returns table (a integer, "B b" text, c positive, d mood[]) language sql as 'select 1, ''x'', 1::positive, ''{low}''::mood[]';
create function as_table_one() returns table (a integer) language sql as 'select 1';
create function variadic_integers(variadic integer[]) returns integer language sql as 'select $1[1]';
create function variadic_named(first text, variadic rest text[] default '{}') returns text language sql as 'select first';
create function variadic_any(text, variadic "any") returns integer language internal stable as 'pg_num_nonnulls';
create function defaults(a integer, b integer default 1, c text default 'it''s', d timestamptz default now(), e integer[] default array[1, 2], f mood default 'it''s high', g pair default row (1, 'x'), h text default null, i jsonb default '{}'::jsonb, j boolean default 1 = 1 and not false, k positive default 3, l varchar(10) default 'cut'::varchar(2)) returns integer language sql as 'select a';
create function s.later_text() returns text language sql as 'select ''x''';
create function default_calls(a integer default no_arguments(), b text default s.later_text()) returns integer language sql as 'select a';

-- overloads
create function over(integer) returns text language sql as 'select ''integer''';
create function over(text) returns text language sql as 'select ''text''';
create function over(integer, integer) returns text language sql as 'select ''two''';
create function over(integer[]) returns text language sql as 'select ''array''';
create function over(pair) returns text language sql as 'select ''pair''';
create function over(rows) returns text language sql as 'select ''row''';
create function over(variadic text[]) returns text language sql as 'select ''many''';
create function s.over(integer) returns text language sql as 'select ''other schema''';
create function over() returns text language sql as 'select over(1)';
comment on function over(integer) is 'first';
comment on function over(pair) is 'it''s the fifth';

-- types of arguments and results
create function types(varchar(10), numeric(5, 2), timestamp(3), char, "char", bit(3), interval, time with time zone, double precision, name, named text) returns numeric(10, 2) language sql as 'select 1.0';
create function pseudo_1(anyelement) returns anyarray language sql as 'select array[$1]';
create function pseudo_2(anyarray) returns anyelement language sql as 'select $1[1]';
create function pseudo_3(anyenum) returns anyenum language sql as 'select $1';
create function pseudo_4(anyrange) returns anyelement language sql as 'select lower($1)';
create function pseudo_5(anycompatible, anycompatible) returns anycompatiblearray language sql as 'select array[$1, $2]';
create function pseudo_6(anycompatiblerange, anycompatible) returns anycompatiblemultirange language sql as 'select multirange($1)';
create function pseudo_7(anynonarray) returns text language sql as 'select $1::text';
create function pseudo_8(record) returns text language plpgsql as 'begin return $1::text; end';
create function pseudo_9() returns setof record language plpgsql as 'begin return; end';
create function pseudo_10() returns record language sql as 'select 1, 2';
create function f_trigger() returns trigger language plpgsql as 'begin return null; end';
create function f_event_trigger() returns event_trigger language plpgsql as 'begin end';
create function f_cstring(cstring) returns cstring language internal immutable strict as 'cstring_in';
create function f_internal_argument(internal) returns internal language internal immutable strict as 'int4_avg_combine';
create function row_back() returns rows language sql as 'select 1, ''x'', 1.0';
create function rows_back() returns setof rows stable language sql as 'select * from rows';
create function column_type(rows.n%type) returns rows.id%type language sql as 'select 1';
create function arrays_back(mood[], pair[], rows[]) returns positive[] language sql as 'select ''{1}''::positive[]';
create function range_back(int4range, daterange, int4multirange) returns tstzrange language sql as 'select null::tstzrange';
create function json_back(json, jsonb, jsonpath) returns xml language sql as 'select ''<a/>''::xml';

-- bodies that the server parses
create function returns_expression(a integer, b integer default 2) returns integer language sql immutable return a * b + (select count(*) from rows)::integer;
create function atomic(a integer) returns integer language sql begin atomic insert into rows (id, "V v") values (a, 'it''s') on conflict (id) do update set n = rows.n + 1; update rows set "V v" = upper("V v") where id = a; delete from rows where id < 0; select max(id) from rows; end;
create function atomic_empty() returns void language sql begin atomic end;
create function atomic_many(variadic ids integer[]) returns setof rows language sql stable rows 10 begin atomic with w as (select unnest(ids) as id) select r.* from rows r join w using (id) order by r.id; end;
create function atomic_calls(a integer default returns_expression(1)) returns text language sql begin atomic select over(a) || over('x'::text) || s.over(1); end;
create function atomic_out(out a integer, out b text) language sql begin atomic select id, "V v" from rows limit 1; end;
create function atomic_returning() returns integer language sql begin atomic insert into rows default values returning id; end;
create function recursive_sql(n integer) returns integer language sql as 'select case when n > 0 then recursive_sql(n - 1) else 0 end';
