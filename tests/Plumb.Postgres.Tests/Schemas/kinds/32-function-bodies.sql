-- Traps in function bodies: dollar quotes, tags, backslashes, quotes, comment marks, semicolons, Unicode, CRLF, spaces at both ends.

create function dollars() returns text language plpgsql as $outer$ begin return $$ inner $$; end $outer$;
create function function_tag() returns text language plpgsql as $body$ begin return $function$ inside $function$; end $body$;
create function procedure_tag() returns text language plpgsql as $body$ begin return $procedure$ inside $procedure$; end $body$;
create function underscore_tags() returns text language plpgsql as $q$ begin return $_$ $_X$ $__$ $_$ || $a1$ $ $1 $2$ $a1$; end $q$;
create function all_tags() returns text language sql as 'select ''$$ $_$ $function$ $functionx$ $functionxx$ $body$ $q$ $BODY$ $_X$''';
create function ends_with_dollar() returns text language sql as 'select ''$''--$';
create function only_dollar(text) returns text language sql as 'select $1';
create function single_quotes() returns text language sql as 'select ''it''''s '''' '' || E''\''''';
create function backslashes() returns text language sql as E'select ''C:\\temp\\n'' || E''\\\\ \\t'' -- \\';
create function trailing_backslash() returns text language sql as 'select ''\''';
create function comment_marks() returns text language sql as 'select ''--'' || ''/*'' /* one /* two */ */ -- three';
create function semicolons() returns void language sql as 'select 1;; ; select '';'';';
create function unicode() returns text language sql as 'select ''ünïcode 日本語 🙂''';
create function crlf() returns integer language sql as E'select 1\r\n  + 2\r\n';
create function tabs_and_blank_lines() returns integer language sql as E'\n\n\t\tselect\n\n\n1 \t \n\n';
create function spaces_around() returns integer language sql as '   select 1   ';
create function percent() returns text language plpgsql as $$ begin raise notice '100 %% of %', 1; return format('%s %I %L %%', 1, 'a b', 'c'); end $$;
create function begin_atomic_in_text() returns text language sql as 'select ''begin atomic select 1; end''';
create function copy_lines() returns text language sql as $$
select '
\.
copy x from stdin;
\connect template1
' $$;
create function slices_and_casts(a integer[]) returns integer[] language sql as $$ select a[1:2]::integer[] || array[':x'::text::integer] $$;
create function long_body() returns text language plpgsql as $plpgsql$
<<outer_block>>
declare
    counter integer := 0; -- a comment with 'a quote
    "Odd name" text := $$it's$$;
    cursor_1 cursor (n integer) for select g from generate_series(1, n) g;
    result record;
begin
    for result in execute format($q$select %L as v, %I from (select 1 as %2$I) x$q$, 'a''b', 'c d') loop
        counter := counter + 1;
    end loop;
    begin
        perform 1 / 0;
    exception
        when division_by_zero or sqlstate '22P02' then
            raise warning using message = 'it''s', detail = E'a\tb', errcode = 'P0001';
        when others then
            null;
    end;
    <<inner_loop>>
    while counter < 10 loop
        continue inner_loop when counter = 5;
        counter := counter + 1;
    end loop inner_loop;
    return case when found then "Odd name" else $x$ $y$ $$ $y$ $x$ end;
end outer_block
$plpgsql$;
do $do$
begin
    execute format('create function made_by_do() returns integer language sql as %L', E'select 1 -- \\ '' $$');
end
$do$;
set check_function_bodies = off;
create function refers_to_nothing() returns integer language sql as 'select no_such_function(no_such_column) from no_such_table';
create function does_not_parse() returns integer language plpgsql as 'this is no code at all $';
reset check_function_bodies;
create function refers_to_later() returns bigint language plpgsql as 'begin return (select count(*) from made_later); end';
create table made_later (id integer);
create function standard_strings() returns text language sql set standard_conforming_strings = off as $$ select 'a\\b' $$;
