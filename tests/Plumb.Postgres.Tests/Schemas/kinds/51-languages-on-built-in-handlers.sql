-- A language over handlers that the server made itself. pg_dump loses the handlers.

create trusted language plain_twin handler plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator;
create function in_twin() returns integer language plain_twin as 'begin return 1; end';
