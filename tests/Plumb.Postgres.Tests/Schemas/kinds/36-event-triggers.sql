-- Event triggers: events, tags, states, comments.

create schema s;
create function watch() returns event_trigger language plpgsql as $$ begin end $$;
create function s."Odd watch"() returns event_trigger language plpgsql security definer set search_path = '' as $$ begin end $$;
create event trigger at_start on ddl_command_start execute function watch();
create event trigger at_end on ddl_command_end execute procedure s."Odd watch"();
create event trigger with_tags on ddl_command_end when tag in ('CREATE TABLE', 'ALTER TABLE', 'DROP TABLE', 'CREATE INDEX') execute function watch();
create event trigger at_drop on sql_drop when tag in ('DROP TABLE') execute function watch();
create event trigger at_rewrite on table_rewrite execute function watch();
create event trigger "Odd ""trigger"" 'name'" on ddl_command_start execute function watch();
create event trigger is_disabled on ddl_command_start execute function watch();
create event trigger is_replica on ddl_command_start execute function watch();
create event trigger is_always on sql_drop execute function watch();
alter event trigger is_disabled disable;
alter event trigger is_replica enable replica;
alter event trigger is_always enable always;
comment on event trigger with_tags is 'it''s watching';
