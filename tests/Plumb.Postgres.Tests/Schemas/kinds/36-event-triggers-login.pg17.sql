-- Event triggers at login (17), disabled so that nobody is kept out.

create function at_login() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger login_watch on login execute function at_login();
alter event trigger login_watch disable;
