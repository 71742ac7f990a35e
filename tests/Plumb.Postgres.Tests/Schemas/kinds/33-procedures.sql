-- Procedures: modes, defaults, variadic, transaction control, settings, atomic bodies, overloads with functions, comments, grants.

create table t (id integer primary key, v text);
create procedure plain() language sql as 'select 1';
create procedure with_in(a integer, b text default 'it''s') language sql as 'insert into t values (a, b)';
create procedure with_inout(inout a integer, inout b text default null) language plpgsql as 'begin a := a + 1; end';
create procedure with_out(a integer, out b integer, out c text) language plpgsql as 'begin b := a; c := ''x''; end';
create procedure out_first(out b integer, a integer) language plpgsql as 'begin b := a; end';
create procedure with_variadic(variadic ids integer[]) language sql as 'delete from t where id = any (ids)';
create procedure "Odd ""Name"""(in "Arg ü" t) language sql as 'select $1';
create procedure commits(n integer) language plpgsql as $$
begin
    for i in 1 .. n loop
        insert into t values (i) on conflict do nothing;
        commit;
    end loop;
    rollback;
end
$$;
create procedure definer(integer) security definer set search_path = pg_catalog, pg_temp language sql as 'select $1';
create procedure with_settings() set work_mem = '8MB' language plpgsql as 'begin end';
create procedure atomic(a integer, b text default upper('b')) language sql begin atomic insert into t values (a, b); update t set v = 'x' where id = a; end;
create procedure tags() language plpgsql as $outer$ begin perform $procedure$ it's $procedure$; end $outer$;
create procedure over(integer) language sql as 'select 1';
create procedure over(text) language sql as 'select 2';
create function over(boolean) returns integer language sql as 'select 3';
comment on procedure over(integer) is 'a procedure';
comment on function over(boolean) is 'a function';
comment on procedure with_out(integer, integer, text) is 'has OUT arguments';
revoke execute on procedure plain() from public;
grant execute on routine over(boolean) to public;
