-- What belongs to the database itself: comment, grants, settings of its own and of roles in it.

do $$ begin create role corpus_reader; exception when duplicate_object or unique_violation then null; end $$;
do $do$
begin
    execute format('comment on database %I is %L', current_database(), 'it''s "ours"');
    execute format('grant create, temporary on database %I to corpus_reader with grant option', current_database());
    execute format('revoke connect on database %I from public', current_database());
    execute format('alter database %I set work_mem = ''8MB''', current_database());
    execute format('alter database %I set search_path = s, public, "Odd schema"', current_database());
    execute format('alter database %I set "app.tenant" = %L', current_database(), 'it''s \ "odd"');
    execute format('alter role corpus_reader in database %I set statement_timeout = 1000', current_database());
end
$do$;
create schema s;
create table s.t (a integer);
