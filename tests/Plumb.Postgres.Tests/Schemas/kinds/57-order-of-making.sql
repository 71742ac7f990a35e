-- Objects that need each other in every direction: names are chosen so that no sorting by kind or by name can make them in one go.

-- function <- default <- table <- view <- function <- check <- table
create function z_first(integer) returns integer language sql immutable as 'select $1 + 1';
create table y_table (id integer primary key default z_first(1), v text);
create view x_view as select id, v from y_table;
create function w_function(integer) returns bigint language sql stable begin atomic select count(*) from x_view where id = $1; end;
create table v_table (id integer, n bigint default w_function(1), check (w_function(id) >= 0));
create materialized view u_view as select id, w_function(id) as n from v_table with no data;
create function t_function() returns setof u_view language sql stable begin atomic select * from u_view; end;
create view s_view as select n from t_function();
create type r_type as (a s_view, b y_table[]);
create domain q_domain as r_type check ((value).b is not null and w_function(1) >= 0);
create table p_table (q q_domain, o integer generated always as (z_first(1)) stored);
create function o_function(p_table) returns q_domain language sql stable begin atomic select ($1).q; end;
create policy n_policy on y_table using (exists (select 1 from s_view) and w_function(id) > 0);
create rule m_rule as on insert to y_table do also insert into v_table (id) values (new.id);
create function l_trigger() returns trigger language plpgsql as 'declare r s_view; begin return new; end';
create trigger k_trigger before insert on y_table for each row when (z_first(new.id) > 0) execute function l_trigger();
create statistics j_statistics on (z_first(id)), v from y_table;
create function j_step(integer, integer) returns integer language sql immutable return z_first($1) + $2;
create aggregate i_aggregate(integer) (sfunc = j_step, stype = integer, initcond = '0');
create view h_view as select i_aggregate(id) as total from y_table;
create operator <+> (function = j_step, leftarg = integer, rightarg = integer);
create function g_function(integer) returns integer language sql immutable return $1 <+> 1;
create table f_table (a integer default 1 <+> 2, b integer check (b <+> 1 > 0)) partition by range (g_function(a));
create table e_partition partition of f_table for values from (0) to (10);
create domain d_domain as integer check (g_function(value) > 0) default g_function(1);
create type c_range as range (subtype = d_domain);
create table b_table (r c_range, exclude using gist (r with &&));
create view a_view as select h.total, b.r, f.a from h_view h, b_table b, f_table f where lower(b.r) = f.a;

-- a table whose row type is an argument of its own default's function
create table self_typed (id integer, v text);
create function self_default(self_typed default null) returns text language sql immutable as $$ select 'x' $$;
alter table self_typed alter column v set default self_default();
alter table self_typed add check (self_default(self_typed) <> '');
create function self_atomic() returns integer language sql begin atomic select max(id) from self_typed; end;
alter table self_typed alter column id set default self_atomic();

-- a view that a rule turns into itself by way of a function, and a function that returns the view that calls it
create view loop_view as select 1 as a;
create function loop_function() returns setof loop_view language sql as 'select * from loop_view';
create or replace view loop_view as select f.a from (select 1 as a) f where exists (select from pg_class where relname = 'loop_function');
create view loop_closed as select a from loop_function();

-- two views in a ring through a function whose body is read at creation
create view ring_1 as select 1 as a;
create function ring_2() returns integer language sql begin atomic select a from ring_1; end;
create or replace view ring_1 as select a from (values (1)) x (a) where a > 0;

-- two types in a ring: a table with an array of a composite that holds the table's row
create table ring_table (id integer);
create type ring_type as (t ring_table);
create table ring_holder (r ring_type);
alter table ring_table add constraint ring_check check (id > 0);

-- a key that another schema's table needs before its own schema comes in the alphabet
create schema z_schema;
create schema a_schema;
create table z_schema.parents (id integer primary key);
create table a_schema.children (id integer references z_schema.parents, e z_schema.parents);
create function a_schema.f(z_schema.parents) returns a_schema.children language sql as 'select null::a_schema.children';
create type z_schema.t as (c a_schema.children);

-- trigger and index names equal to tables in other schemas, an operator hidden by search path
create table a_schema.y_table (id integer);
create table z_schema.pg_class (relname text);
create view z_schema.uses_both as select a.relname, b.relname as real_name from z_schema.pg_class a, pg_catalog.pg_class b;
create function z_schema.lower(text) returns text language sql immutable as 'select $1';
create view z_schema.uses_hidden as select z_schema.lower('A') as a, pg_catalog.lower('A') as b;
create type z_schema.text as enum ('a');
create table z_schema.hidden_type (a z_schema.text, b pg_catalog.text, c z_schema.text[]);
create function public.now() returns integer language sql as 'select 1';
create table hidden_now (a integer default public.now(), b timestamptz default pg_catalog.now());
create operator public.= (function = texteq, leftarg = text, rightarg = text);
create view hidden_operator as select 'a'::text operator(public.=) 'b'::text as x, 'a'::text operator(pg_catalog.=) 'b'::text as y;
