namespace Plumb.Postgres.Tests.Scripts;

/// <summary>Files that try to leave the database; <c>{PROGRAM}</c> and <c>{FILE}</c> stand for a statement that makes a file on the machine.</summary>
internal static class Attacks
{
    /// <summary>Makes <c>evil()</c>, which tries everything and hides its failures, and a role of the file.</summary>
    private const string Evil =
        """
        CREATE ROLE mallory;
        CREATE FUNCTION public.evil() RETURNS int LANGUAGE plpgsql AS $evil$
        BEGIN
            BEGIN EXECUTE $x$ {PROGRAM} $x$; EXCEPTION WHEN OTHERS THEN NULL; END;
            BEGIN EXECUTE $x$ {FILE} $x$; EXCEPTION WHEN OTHERS THEN NULL; END;
            BEGIN PERFORM lo_export(lo_from_bytea(0, 'x'), '{CANARY}'); EXCEPTION WHEN OTHERS THEN NULL; END;
            RETURN 1;
        END $evil$;
        GRANT EXECUTE ON FUNCTION public.evil() TO PUBLIC;

        """;

    /// <summary>Asks the superuser's session for something, so that what lies in wait there would run.</summary>
    private const string Lure =
        """

        COMMENT ON EXTENSION plpgsql IS 'lure';
        ALTER TABLE public.bait OWNER TO mallory;
        ALTER FUNCTION public.evil() OWNER TO mallory;
        GRANT USAGE ON LANGUAGE plpgsql TO mallory;
        CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public;
        CREATE PUBLICATION lure FOR ALL TABLES;
        """;

    /// <summary>Attacks by name.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["copy to a program"] = "{PROGRAM};",
        ["copy to a file"] = "{FILE};",
        ["copy from a program"] = "CREATE TABLE t (a text); COPY t FROM PROGRAM 'touch {CANARY}';",
        ["a block that swallows its errors"] = Evil + "DO $$ BEGIN PERFORM evil(); END $$; SELECT evil(); CALL evil();",
        ["a large object written out"] = "SELECT lo_export(lo_from_bytea(0, 'x'), '{CANARY}');",
        ["a view and a default that run code"] = Evil + "CREATE TABLE t (a int DEFAULT evil()); CREATE MATERIALIZED VIEW m AS SELECT evil(); CREATE INDEX ON t ((evil()));",
        ["the server's settings"] = "ALTER SYSTEM SET archive_command = 'cat > {CANARY}';",
        ["libraries at the start of a session"] = "DO $$ BEGIN EXECUTE format('ALTER ROLE %I SET session_preload_libraries = ''/tmp/x''', current_user); END $$;",
        ["libraries of a database"] = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET session_preload_libraries = ''/tmp/x''', current_database()); END $$;",
        ["a library of its own"] = "LOAD '/tmp/evil.so';",
        ["a superuser of its own"] = Evil + "CREATE ROLE boss SUPERUSER LOGIN; SET ROLE boss; SELECT evil(); {PROGRAM};",
        ["a role that is altered to a superuser"] = Evil + "ALTER ROLE mallory SUPERUSER; SET ROLE mallory; SELECT evil(); {PROGRAM};",
        ["a member of the role that runs programs"] = Evil + "GRANT pg_execute_server_program TO mallory; GRANT pg_write_server_files TO mallory; SET ROLE mallory; SELECT evil(); {PROGRAM};",
        ["the role that runs programs itself"] = "SET ROLE pg_execute_server_program; {PROGRAM};",
        ["membership by default"] = Evil + "CREATE ROLE in_group IN ROLE pg_execute_server_program ADMIN mallory; SET ROLE in_group; SELECT evil(); {PROGRAM};",
        ["membership by code"] = Evil +
            """
            DO $do$
            DECLARE role text;
            BEGIN
                FOREACH role IN ARRAY ARRAY['pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files', 'plumb_superuser', 'pg_monitor'] LOOP
                    BEGIN EXECUTE format('GRANT %I TO mallory', role); EXCEPTION WHEN OTHERS THEN NULL; END;
                    BEGIN EXECUTE format('GRANT %I TO %I WITH ADMIN OPTION', role, current_user); EXCEPTION WHEN OTHERS THEN NULL; END;
                    BEGIN EXECUTE format('CREATE ROLE %I IN ROLE %I', 'in_' || role, role); EXCEPTION WHEN OTHERS THEN NULL; END;
                    BEGIN EXECUTE format('ALTER ROLE %I LOGIN PASSWORD NULL', role); EXCEPTION WHEN OTHERS THEN NULL; END;
                    BEGIN EXECUTE format('SET ROLE %I', role); PERFORM evil(); EXCEPTION WHEN OTHERS THEN NULL; END;
                    RESET ROLE;
                    PERFORM evil();
                END LOOP;
                PERFORM evil();
            END $do$;
            SET ROLE mallory; SELECT evil();
            """,
        ["attributes by code"] = Evil +
            """
            DO $do$
            DECLARE attribute text;
            BEGIN
                FOREACH attribute IN ARRAY ARRAY['SUPERUSER', 'REPLICATION', 'BYPASSRLS', 'CREATEROLE CREATEDB'] LOOP
                    BEGIN EXECUTE 'CREATE ROLE boss_' || length(attribute) || ' LOGIN ' || attribute; EXCEPTION WHEN OTHERS THEN NULL; END;
                    BEGIN EXECUTE 'ALTER ROLE mallory LOGIN ' || attribute; EXCEPTION WHEN OTHERS THEN NULL; END;
                    BEGIN EXECUTE format('ALTER ROLE %I %s', current_user, attribute); EXCEPTION WHEN OTHERS THEN NULL; END;
                END LOOP;
                PERFORM evil();
            END $do$;
            SET ROLE mallory; SELECT evil();
            """,
        ["an aggregate of strange company"] =
            "CREATE AGGREGATE strange(anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = numeric_poly_avg); SELECT strange(a) FROM (VALUES (1), (2)) AS t (a);",
        ["an aggregate whose first value runs code"] = Evil +
            """
            CREATE FUNCTION is_fine(int) RETURNS boolean LANGUAGE plpgsql AS 'begin perform public.evil(); return true; end';
            CREATE DOMAIN trap AS int CHECK (is_fine(VALUE));
            CREATE FUNCTION add_trap(trap, float8) RETURNS trap LANGUAGE sql AS 'select $1';
            CREATE AGGREGATE strange(float8) (SFUNC = float8_accum, STYPE = float8[], INITCOND = '{0,0,0}', MSFUNC = add_trap, MINVFUNC = add_trap, MSTYPE = trap, MINITCOND = '1');
            CREATE AGGREGATE strange(float8 ORDER BY float8) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final,
                MSFUNC = add_trap, MINVFUNC = add_trap, MSTYPE = trap, "minitcond"=-1);
            """,
        ["an aggregate of strange arguments"] =
            "CREATE AGGREGATE strange(float8 ORDER BY int8) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final); SELECT strange(0.5) WITHIN GROUP (ORDER BY a) FROM (VALUES (1::int8)) AS t (a);",
        ["a text search template of strange company"] = "CREATE TEXT SEARCH TEMPLATE t (INIT = dsimple_init, LEXIZE = dsnowball_lexize);",
        ["the superuser's name"] = Evil + "CREATE ROLE plumb_superuser; GRANT plumb_superuser TO mallory; SET SESSION AUTHORIZATION plumb_superuser; SELECT evil(); {PROGRAM};",
        ["the superuser's role"] = "SET ROLE plumb_superuser; {PROGRAM};",
        ["a role by its old session"] = "RESET SESSION AUTHORIZATION; RESET ROLE; SET SESSION AUTHORIZATION DEFAULT; {PROGRAM};",
        ["a function that is given to the superuser"] = Evil + "ALTER FUNCTION evil() SECURITY DEFINER; ALTER FUNCTION evil() OWNER TO plumb_superuser; SELECT evil();",
        ["a function that is given away in disguise"] = Evil + "ALTER FUNCTION evil() SECURITY DEFINER; ALTER FUNCTION evil() OWNER TO U&\"plumb\\005fsuperuser\"; SELECT evil();",
        ["a function that is given to the role that runs programs"] = Evil + "ALTER FUNCTION evil() SECURITY DEFINER; ALTER FUNCTION evil() OWNER TO pg_execute_server_program; SELECT evil();",
        ["a function of the system that is taken"] = Evil + "ALTER FUNCTION pg_catalog.lo_export(oid, text) OWNER TO mallory; SET ROLE mallory; SELECT evil();",
        ["the system's schema that is taken"] = Evil + "ALTER SCHEMA pg_catalog OWNER TO mallory; SET ROLE mallory; CREATE FUNCTION pg_catalog.harmless() RETURNS int LANGUAGE sql AS 'select 1';",
        ["a type of the system that is taken"] = Evil + "ALTER TYPE pg_catalog.text OWNER TO mallory; ALTER DOMAIN information_schema.yes_or_no OWNER TO mallory; SET ROLE mallory;",
        ["a view of the system that is taken"] = Evil +
            """
            ALTER VIEW pg_catalog.pg_roles OWNER TO mallory;
            CREATE OR REPLACE RULE "_RETURN" AS ON SELECT TO pg_catalog.pg_roles DO INSTEAD
            SELECT 'mallory'::name AS rolname, evil() = 0 AS rolsuper, evil() = 0 AS rolinherit, evil() = 0 AS rolcreaterole, evil() = 0 AS rolcreatedb,
                evil() = 0 AS rolcanlogin, evil() = 0 AS rolreplication, 1 AS rolconnlimit, ''::text AS rolpassword, NULL::timestamptz AS rolvaliduntil,
                evil() = 0 AS rolbypassrls, NULL::text[] AS rolconfig, 20000::oid AS oid;
            CREATE ROLE other;
            CREATE PUBLICATION lure FOR ALL TABLES;
            """,
        ["a function of the system that is opened"] = Evil + "GRANT EXECUTE ON FUNCTION pg_catalog.lo_export(oid, text) TO PUBLIC; SELECT evil();",
        ["every function of the system that is opened"] = Evil + "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_catalog TO mallory; SET ROLE mallory; SELECT evil();",
        ["a place among the system's objects"] = Evil + "GRANT CREATE ON SCHEMA pg_catalog TO PUBLIC; CREATE FUNCTION pg_catalog.f() RETURNS int LANGUAGE sql AS 'select evil()';",
        ["the table of roles"] = Evil + "GRANT ALL ON pg_catalog.pg_authid TO mallory; SET ROLE mallory; DO $$ BEGIN UPDATE pg_authid SET rolsuper = true; END $$; SELECT evil(); {PROGRAM};",
        ["a column of the table of roles"] = Evil + "GRANT UPDATE (rolsuper), SELECT ON pg_catalog.pg_authid TO mallory; SET ROLE mallory; DO $$ BEGIN UPDATE pg_authid SET rolsuper = true; END $$; SELECT evil(); {PROGRAM};",
        ["rights to a setting"] = "GRANT SET, ALTER SYSTEM ON PARAMETER archive_command, session_preload_libraries TO PUBLIC; ALTER SYSTEM SET archive_command = 'cat > {CANARY}';",
        ["default rights of the superuser"] = "ALTER DEFAULT PRIVILEGES FOR ROLE plumb_superuser GRANT EXECUTE ON FUNCTIONS TO PUBLIC; CREATE EXTENSION dblink; SELECT dblink_connect_u('host={SOCKET} user=plumb_superuser dbname=postgres');",
        ["an operator in the search path"] = Evil +
            """
            CREATE TABLE bait (a int);
            CREATE SCHEMA trap;
            CREATE FUNCTION trap.same(oid, oid) RETURNS boolean LANGUAGE sql AS 'select evil() = 1';
            CREATE FUNCTION trap.bigger(oid, oid) RETURNS boolean LANGUAGE sql AS 'select evil() = 1';
            CREATE FUNCTION trap.same(name, name) RETURNS boolean LANGUAGE sql AS 'select evil() = 1';
            CREATE OPERATOR trap.= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = trap.same);
            CREATE OPERATOR trap.>= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = trap.bigger);
            CREATE OPERATOR trap.= (LEFTARG = name, RIGHTARG = name, FUNCTION = trap.same);
            CREATE FUNCTION trap.set_config(text, text, boolean) RETURNS text LANGUAGE sql AS 'select evil()::text';
            CREATE FUNCTION trap.aclexplode(aclitem[], OUT grantor oid, OUT grantee oid, OUT privilege_type text, OUT is_grantable boolean) RETURNS SETOF record LANGUAGE plpgsql AS 'begin perform public.evil(); end';
            CREATE FUNCTION trap.format(text, VARIADIC "any") RETURNS text LANGUAGE internal AS 'text_format';
            """,
        ["functions and operators before the system's"] = Evil +
            """
            CREATE TABLE bait (a int);
            CREATE SCHEMA trap;
            CREATE FUNCTION trap.same(oid, oid) RETURNS boolean LANGUAGE sql AS 'select public.evil() = 1';
            CREATE FUNCTION trap.same(name, name) RETURNS boolean LANGUAGE sql AS 'select public.evil() = 1';
            CREATE OPERATOR trap.= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = trap.same);
            CREATE OPERATOR trap.>= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = trap.same);
            CREATE OPERATOR trap.= (LEFTARG = name, RIGHTARG = name, FUNCTION = trap.same);
            CREATE FUNCTION trap.set_config(text, text, boolean) RETURNS text LANGUAGE sql AS 'select public.evil()::text';
            CREATE FUNCTION trap.array_agg(text) RETURNS text[] LANGUAGE sql AS 'select array[public.evil()::text]';
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = trap, pg_catalog', current_database()); END $$;
            SET search_path = trap, pg_catalog, public;
            """ + Lure,
        ["an event trigger"] = Evil +
            """
            CREATE TABLE bait (a int);
            CREATE FUNCTION on_event() RETURNS event_trigger LANGUAGE plpgsql AS 'begin perform public.evil(); end';
            CREATE EVENT TRIGGER trap ON ddl_command_end EXECUTE FUNCTION on_event();
            ALTER EVENT TRIGGER trap ENABLE ALWAYS;
            CREATE EVENT TRIGGER trap2 ON ddl_command_start EXECUTE FUNCTION on_event();
            ALTER EVENT TRIGGER trap2 ENABLE REPLICA;
            CREATE EVENT TRIGGER trap3 ON sql_drop EXECUTE FUNCTION on_event();
            COMMENT ON EVENT TRIGGER trap IS 'x';
            DROP EVENT TRIGGER trap3;
            """ + Lure,
        ["an event trigger at login"] = Evil +
            """
            CREATE FUNCTION on_event() RETURNS event_trigger LANGUAGE plpgsql AS 'begin perform public.evil(); end';
            CREATE EVENT TRIGGER trap ON login EXECUTE FUNCTION on_event();
            ALTER EVENT TRIGGER trap ENABLE ALWAYS;
            """,
        ["a cast between the system's types"] = Evil +
            """
            CREATE TABLE bait (a int);
            CREATE FUNCTION to_int(text) RETURNS int LANGUAGE sql AS 'select public.evil()';
            CREATE CAST (text AS int) WITH FUNCTION to_int(text) AS IMPLICIT;
            """ + Lure,
        ["a cast without a function"] = "CREATE CAST (bytea AS tsvector) WITHOUT FUNCTION; SELECT '\\xffffffff'::bytea::tsvector;",
        ["an operator class with functions of another type"] =
            """
            CREATE OPERATOR CLASS broken FOR TYPE int8 USING btree AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 (int8, int8) bttextcmp(text, text);
            CREATE TABLE t (a int8); CREATE INDEX ON t (a broken);
            """,
        ["an operator class of a method that trusts its functions"] =
            "CREATE OPERATOR CLASS broken FOR TYPE int8 USING gist AS OPERATOR 1 =, FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal);",
        ["an operator class that runs code"] = Evil +
            """
            CREATE TYPE wrapped AS (a int);
            CREATE FUNCTION cmp(wrapped, wrapped) RETURNS int LANGUAGE sql IMMUTABLE AS 'select public.evil()';
            CREATE FUNCTION lt(wrapped, wrapped) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'select public.evil() = 1';
            CREATE OPERATOR <<< (LEFTARG = wrapped, RIGHTARG = wrapped, FUNCTION = lt);
            CREATE OPERATOR CLASS running DEFAULT FOR TYPE wrapped USING btree AS OPERATOR 1 <<<, FUNCTION 1 cmp(wrapped, wrapped);
            CREATE TABLE bait (a wrapped PRIMARY KEY);
            """ + Lure,
        ["a text search parser"] = "CREATE TEXT SEARCH PARSER p (START = prsd_nexttoken, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);",
        ["a text search dictionary of another folder"] = "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, StopWords = '../../../../../../etc/passwd');",
        ["a language that is not trusted"] = "CREATE EXTENSION plpython3u; CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS $$ open('{CANARY}', 'w') $$; SELECT f();",
        ["a language made by hand"] = "CREATE LANGUAGE mine HANDLER plpgsql_call_handler;",
        ["a function in C"] = "CREATE FUNCTION f(text) RETURNS int LANGUAGE c AS 'libc', 'system'; SELECT f('cat > {CANARY}');",
        ["an internal function"] = "CREATE FUNCTION f(oid, text) RETURNS int LANGUAGE internal AS 'be_lo_export'; SELECT f(lo_from_bytea(0, 'x'), '{CANARY}');",
        ["a foreign table of a program"] = "CREATE EXTENSION file_fdw; CREATE SERVER s FOREIGN DATA WRAPPER file_fdw; CREATE FOREIGN TABLE t (a text) SERVER s OPTIONS (program 'touch {CANARY}'); SELECT * FROM t;",
        ["a foreign table whose options change"] = "CREATE EXTENSION file_fdw; CREATE SERVER s FOREIGN DATA WRAPPER file_fdw; CREATE FOREIGN TABLE t (a text) SERVER s; ALTER FOREIGN TABLE t OPTIONS (ADD program 'touch {CANARY}'); SELECT * FROM t;",
        ["the checks of a wrapper"] = Evil +
            """
            CREATE FUNCTION check_options(text[], oid) RETURNS void LANGUAGE sql AS 'select public.evil()';
            CREATE FOREIGN DATA WRAPPER w VALIDATOR check_options;
            CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (a 'b');
            ALTER SERVER s OWNER TO mallory;
            CREATE USER MAPPING FOR mallory SERVER s OPTIONS (a 'b');
            """,
        ["the checks of a wrapper with options"] = Evil +
            "CREATE FUNCTION check_options(text[], oid) RETURNS void LANGUAGE sql AS 'select public.evil()'; CREATE FOREIGN DATA WRAPPER w VALIDATOR check_options OPTIONS (a 'b');",
        ["a way back as the superuser by dblink"] = "CREATE EXTENSION dblink; SELECT * FROM dblink('host={SOCKET} user=plumb_superuser dbname=postgres', $$ {PROGRAM} $$) AS t (a text);",
        ["a way back as the superuser with a password"] = "CREATE EXTENSION dblink; SELECT * FROM dblink('host={SOCKET} user=plumb_superuser password=x dbname=postgres', $$ {PROGRAM} $$) AS t (a text);",
        ["a connection that asks for no password"] = "CREATE EXTENSION dblink; GRANT EXECUTE ON FUNCTION dblink_connect_u(text) TO PUBLIC; SELECT dblink_connect_u('host={SOCKET} user=plumb_superuser dbname=postgres'); SELECT dblink_exec($$ {PROGRAM} $$);",
        ["a foreign server on this very server"] =
            """
            CREATE EXTENSION postgres_fdw;
            CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '{SOCKET}', dbname 'postgres');
            CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'plumb_superuser', password_required 'false');
            IMPORT FOREIGN SCHEMA pg_catalog LIMIT TO (pg_authid) FROM SERVER s INTO public;
            """,
        ["a subscription that connects"] = "CREATE SUBSCRIPTION s CONNECTION 'host={SOCKET}' PUBLICATION p;",
        ["a subscription that is told twice"] = "CREATE SUBSCRIPTION s CONNECTION 'host={SOCKET}' PUBLICATION p WITH (connect = false, connect = true);",
        ["a tablespace"] = "CREATE TABLESPACE t LOCATION '{CANARY}'; DO $$ BEGIN EXECUTE 'CREATE TABLESPACE t LOCATION ''{CANARY}'''; END $$;",
        ["a program by psql"] = "\\! touch {CANARY}\n",
        ["a program by psql in a statement"] = "SELECT 1 \\g |touch {CANARY}\n",
        ["a program for output"] = "\\o |touch {CANARY}\nSELECT 1;\n",
        ["a program in back-quotes"] = "\\set x `touch {CANARY}`\nSELECT 1;\n",
        ["a file that is included"] = "\\i {CANARY}\n",
        ["strings that end elsewhere"] = Evil + "SELECT set_config('standard_conforming_strings', 'off', false); COMMENT ON EXTENSION plpgsql IS 'a\\'; {PROGRAM}; --';",
        ["strings that are said to end elsewhere"] = Evil + "SET standard_conforming_strings = off; COMMENT ON EXTENSION plpgsql IS 'a\\'; {PROGRAM}; --';",
        ["a role with a statement in its name"] = "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = 'role \"x\"; {PROGRAM}; --\" does not exist'; END $$;",
        ["a leakproof function with a statement in its name"] = Evil + "CREATE FUNCTION public.\"f() LEAKPROOF; {PROGRAM}; --\"(\"a; b\" int) RETURNS int LANGUAGE sql LEAKPROOF AS 'select public.evil()';",
        ["a leakproof function that the superuser would own"] = Evil + "CREATE FUNCTION f(a int DEFAULT public.evil()) RETURNS int LANGUAGE sql LEAKPROOF SECURITY DEFINER AS 'select public.evil()'; SELECT f();",
        ["an extension with a statement in its name"] = "CREATE EXTENSION \"postgres_fdw; {PROGRAM}\";",
        ["a publication whose filter runs code"] = Evil +
            """
            CREATE DOMAIN trap AS int CHECK (public.evil() = 2);
            CREATE TYPE wrapped AS (a trap);
            CREATE TABLE bait (a wrapped);
            CREATE SCHEMA s;
            CREATE PUBLICATION p FOR TABLE bait WHERE (a = '(1)'::wrapped), TABLES IN SCHEMA s;
            """,
        ["a file of the system that is read"] = "CREATE TABLE t AS SELECT pg_read_file('/etc/passwd');",
        ["a folder of the system that is read"] = "SELECT pg_ls_dir('/');",
        ["a file that is imported"] = "SELECT lo_import('/etc/passwd');",
        ["a file that is copied"] = "CREATE TABLE t (a text); COPY t FROM '/etc/passwd';",
        ["an entity of another file"] = "CREATE TABLE t AS SELECT xmlparse(document '<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>');",
    };
}
