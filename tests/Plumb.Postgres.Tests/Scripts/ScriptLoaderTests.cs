using System.Text;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Tests.Scripts;

public sealed class ScriptLoaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Loads_what_pg_dump_writes_on_every_version(int major)
    {
        var loaded = await LoadAsync(
            """
            --
            -- PostgreSQL database dump
            --
            \restrict abc
            SET statement_timeout = 0;
            SET transaction_timeout = 0;
            SET client_encoding = 'UTF8';
            SET default_with_oids = false;
            SELECT pg_catalog.set_config('search_path', '', false);
            SET row_security = off;
            CREATE OR REPLACE PROCEDURAL LANGUAGE plpgsql;
            CREATE PROCEDURAL LANGUAGE plpgsql;
            ALTER PROCEDURAL LANGUAGE plpgsql OWNER TO app_owner;
            COMMENT ON PROCEDURAL LANGUAGE plpgsql IS 'mine';
            REVOKE ALL ON LANGUAGE plpgsql FROM PUBLIC;
            GRANT ALL ON LANGUAGE plpgsql TO PUBLIC;
            CREATE SCHEMA app AUTHORIZATION app_owner;
            ALTER SCHEMA app OWNER TO postgres;
            CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;
            COMMENT ON EXTENSION hstore IS 'pairs';
            CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA app;
            COMMENT ON EXTENSION plpgsql IS 'mine';
            SET default_table_access_method = heap;
            CREATE TABLE app.t (id bigint NOT NULL, h public.hstore);
            ALTER TABLE app.t OWNER TO app_owner;
            CREATE FUNCTION app.f(a int, b text DEFAULT ';') RETURNS int LANGUAGE sql LEAKPROOF AS $$ select 1; $$;
            ALTER FUNCTION app.f(a int, b text) OWNER TO app_owner;
            CREATE FUNCTION app.g() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;
            COPY app.t (id, h) FROM stdin;
            1	\N
            2	\N
            \.
            ALTER TABLE ONLY app.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
            CREATE FUNCTION app.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ begin raise exception 'fired'; end $$;
            CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION app.on_ddl();
            ALTER EVENT TRIGGER watch OWNER TO postgres;
            COMMENT ON EVENT TRIGGER watch IS 'w';
            CREATE TABLE app.later (id int REFERENCES app.t);
            CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert');
            ALTER PUBLICATION everything OWNER TO postgres;
            CREATE SUBSCRIPTION sub CONNECTION 'host=h password=SECRET' PUBLICATION p WITH (connect = false, slot_name = 's');
            CREATE CAST (character varying AS jsonb) WITH INOUT AS IMPLICIT;
            CREATE POLICY p ON app.t TO dump_user USING (true);
            GRANT SELECT ON app.pg_stat_statements TO monitor;
            GRANT ALL ON FUNCTION public.hstore(text, text) TO PUBLIC, monitor WITH GRANT OPTION;
            """.Replace(" TO PUBLIC, monitor WITH", " TO monitor WITH", StringComparison.Ordinal) +
            """

            GRANT USAGE ON LANGUAGE plpgsql TO monitor;
            ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA app GRANT SELECT ON TABLES TO dump_reader;
            CREATE EXTENSION postgres_fdw WITH SCHEMA app;
            CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'h');
            CREATE USER MAPPING FOR monitor SERVER other OPTIONS (user 'u', password 'SECRET');
            CREATE FOREIGN DATA WRAPPER plain;
            CREATE SERVER own FOREIGN DATA WRAPPER plain;
            ALTER SERVER own OWNER TO app_owner;
            -- PostgreSQL database dump complete
            --
            """, major);

        Assert.Equal("app_owner|postgres", await ReadAsync(loaded,
            $"SELECT (SELECT relowner::regrole::text FROM pg_class WHERE relname = 't') || '|' || (SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'app')"));
        Assert.Equal("true", await ReadAsync(loaded, $"SELECT proleakproof::text FROM pg_proc WHERE proname = 'f'"));
        Assert.Equal("watch", await ReadAsync(loaded, $"SELECT evtname::text FROM pg_event_trigger"));
        Assert.Equal("true", await ReadAsync(loaded, $"SELECT puballtables::text FROM pg_publication"));
        Assert.Equal("true", await ReadAsync(loaded, $"SELECT has_table_privilege('monitor', 'app.pg_stat_statements', 'SELECT')::text"));
        Assert.Equal("true", await ReadAsync(loaded, $"SELECT (proacl::text LIKE '%monitor=X*/%')::text FROM pg_proc WHERE oid = 'public.hstore(text,text)'::regprocedure"));
        Assert.Equal("0", await ReadAsync(loaded, $"SELECT count(*)::text FROM app.t"));
        Assert.Equal(["app_owner", "dump_reader", "dump_user", "monitor", "postgres"], loaded.MadeRoles.Select(role => role.Value));
        Assert.Contains(loaded.Notes, note => note.Contains("Rows of COPY", StringComparison.Ordinal) && note.Contains("(2 rows)", StringComparison.Ordinal));
        Assert.Contains(loaded.Notes, note => note.Contains("transaction_timeout", StringComparison.Ordinal) == major < 17 || major >= 17);
        Assert.Contains(loaded.Target.User, loaded.OwnerRoles);
    }

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Follows_transactions_roles_and_paths_of_a_script(int major)
    {
        var loaded = await LoadAsync(
            """
            BEGIN;
            CREATE ROLE writer LOGIN PASSWORD 'SECRET';
            CREATE SCHEMA a; CREATE SCHEMA b;
            SET LOCAL search_path = a;
            CREATE TABLE t (id int);
            COMMIT;
            CREATE TABLE in_public (id int);
            START TRANSACTION;
            SET search_path TO b;
            CREATE TABLE t (id int);
            ALTER TABLE t OWNER TO writer;
            END;
            RESET search_path;
            SET SESSION AUTHORIZATION writer;
            CREATE SCHEMA mine;
            RESET SESSION AUTHORIZATION;
            SET ROLE NONE;
            DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'api') THEN CREATE ROLE api; END IF; END $$;
            DO $$ DECLARE r text; BEGIN FOREACH r IN ARRAY ARRAY['api', 'dynamic'] LOOP
                BEGIN EXECUTE format('CREATE ROLE %I LOGIN', r); EXCEPTION WHEN duplicate_object THEN NULL; END; END LOOP; END $$;
            ALTER DEFAULT PRIVILEGES FOR ROLE dynamic GRANT SELECT ON TABLES TO api;
            CREATE SCHEMA AUTHORIZATION dynamic;
            GRANT writer TO api;
            GRANT USAGE ON SCHEMA mine TO api;
            CREATE DATABASE x; ALTER DATABASE x SET work_mem = '1MB'; GRANT ALL ON DATABASE x TO api;
            SET session_replication_role = replica;
            INSERT INTO a.t VALUES (1);
            CREATE AGGREGATE a.median(double precision ORDER BY double precision) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final);
            CREATE TEXT SEARCH TEMPLATE a.plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
            """, major);

        Assert.Equal("a.t,b.t,in_public", await ReadAsync(loaded,
            $"SELECT string_agg(oid::regclass::text, ',' ORDER BY oid::regclass::text) FROM pg_class WHERE relkind = 'r' AND oid >= 16384"));
        Assert.Equal("writer", await ReadAsync(loaded, $"SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'mine'"));
        Assert.Equal("writer", await ReadAsync(loaded, $"SELECT relowner::regrole::text FROM pg_class WHERE oid = 'b.t'::regclass"));
        Assert.Contains("writer", loaded.MadeRoles.Select(role => role.Value));
        Assert.Equal("0", await ReadAsync(loaded, $"SELECT count(*)::text FROM a.t"));
    }

    [Theory]
    [InlineData("select 1;\ncreate table t (\n  id nope\n);", "42704", 3, 6, "  id nope")]
    [InlineData("select 'é😀', nocol;", "42703", 1, 15, "select 'é😀', nocol")]
    [InlineData("  create tabel t (id int);", "42601", 1, 10, "  create tabel t (id int)")]
    [InlineData("create table t (id int);\ncreate table t (id int);", "42P07", 2, 1, "create table t (id int)")]
    public async Task Points_at_the_word_that_the_engine_does_not_accept(string script, string state, int line, int column, string text)
    {
        var problem = await FailAsync(script, "statement-failed", ProblemKind.BadInput);

        Assert.Equal((state, new SourcePosition(null, line, column, text)), (problem.EngineCode, problem.Position));
    }

    [Theory]
    [InlineData("create table t (id int default nope());", "No function matches", "Make it earlier in the file")]
    [InlineData("create view v as select * from nope;", "PostgreSQL does not accept", "Make that object earlier")]
    [InlineData("select 'a' + interval 'x';", "PostgreSQL does not accept", "Correct the statement.")]
    public async Task Tells_the_engine_s_hint_as_a_reason_and_one_thing_to_do(string script, string why, string fix)
    {
        var problem = await FailAsync(script, "statement-failed", ProblemKind.BadInput);

        Assert.StartsWith(why, problem.Why, StringComparison.Ordinal);
        Assert.StartsWith(fix, problem.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("- ", "")]
    public async Task Says_that_a_statement_is_nested_too_deeply(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        var problem = await FailAsync($"select {deep};", "statement-failed", ProblemKind.BadInput);

        Assert.StartsWith("Break the statement up", problem.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Lets_no_setting_of_the_file_s_code_reach_those_who_read(int major)
    {
        var loaded = await LoadAsync(
            """
            CREATE TABLE t (id int);
            DO $$ DECLARE statement text; BEGIN
                FOREACH statement IN ARRAY ARRAY[
                    'ALTER ROLE CURRENT_USER SET local_preload_libraries = ''nothing''', 'ALTER ROLE CURRENT_USER SET statement_timeout = 1',
                    'ALTER ROLE CURRENT_USER PASSWORD ''other''', 'ALTER ROLE CURRENT_USER NOLOGIN', 'ALTER ROLE CURRENT_USER CONNECTION LIMIT 0',
                    'ALTER ROLE CURRENT_USER VALID UNTIL ''2000-01-01''', format('ALTER DATABASE %I SET search_path = nowhere', current_database()),
                    format('ALTER ROLE CURRENT_USER IN DATABASE %I SET datestyle = ''SQL''', current_database()),
                    format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()),
                    format('ALTER DATABASE %I CONNECTION LIMIT 0', current_database()),
                    format('ALTER DATABASE %I ALLOW_CONNECTIONS false', current_database()),
                    format('REVOKE ALL ON DATABASE %I FROM PUBLIC, CURRENT_USER', current_database())]
                LOOP
                    BEGIN EXECUTE statement; EXCEPTION WHEN OTHERS THEN NULL; END;
                END LOOP;
            END $$;
            """, major);

        Assert.Equal("\"$user\", public|0|ISO, MDY", await ReadAsync(loaded,
            $"SELECT current_setting('search_path') || '|' || current_setting('statement_timeout') || '|' || current_setting('datestyle')"));
        Assert.Contains(loaded.Notes, note => note.StartsWith("Settings of roles and databases", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_that_a_file_without_its_end_breaks_off() => Assert.Equal(2, (await FailAsync("select 1;\nalter table", "file-truncated", ProblemKind.BadInput)).Position!.Line);

    [Fact]
    public async Task Does_without_an_extension_that_nothing_needs()
    {
        var loaded = await LoadAsync(
            """
            create extension if not exists "no such-thing" with schema public;
            comment on extension "no such-thing" is 'not here';
            create table t (a int);
            """, 15);

        Assert.Contains(loaded.Notes, note => note.StartsWith("The extension no such-thing is left out", StringComparison.Ordinal));
        Assert.Equal("1", await ReadAsync(loaded, $"SELECT count(*)::text FROM pg_tables WHERE tablename = 't'"));
    }

    [Fact]
    public async Task Names_the_missing_extension_where_something_needs_it()
    {
        var problem = await FailAsync(
            "create extension if not exists no_such_thing;\ncreate table t (a no_such_type);", "extension-missing", ProblemKind.EngineFailed);

        Assert.Contains("no_such_thing (made in line 1)", problem.Why, StringComparison.Ordinal);
        Assert.Contains("--engine", problem.Fix, StringComparison.Ordinal);
        Assert.Equal(2, problem.Position!.Line);
    }

    [Fact]
    public async Task Names_the_extension_behind_a_language_that_the_engine_lacks() =>
        Assert.Contains("plnothing", (await FailAsync("create procedural language plnothing;", "extension-missing", ProblemKind.EngineFailed)).What, StringComparison.Ordinal);

    [Fact]
    public async Task Names_the_function_whose_names_have_no_schema()
    {
        var problem = await FailAsync(
            """
            create schema s;
            create function s.step() returns integer language sql immutable as 'select 10';
            set check_function_bodies = off;
            create function s.rounded(integer) returns integer language sql immutable as 'select $1 / step()';
            create table s.t (n integer, rounded integer generated always as (s.rounded(n)) stored);
            """, "statement-failed", ProblemKind.BadInput);

        Assert.Contains("rounded", problem.Fix, StringComparison.Ordinal);
        Assert.Contains("SET search_path", problem.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\i other.sql", "psql-command-unknown", ProblemKind.BadInput)]
    [InlineData("\\! touch x", "psql-command-refused", ProblemKind.Refused)]
    [InlineData("\\copy t from 'x'", "psql-command-refused", ProblemKind.Refused)]
    [InlineData("\\if true", "psql-command-unknown", ProblemKind.BadInput)]
    [InlineData("begin; create table t (id int); rollback;", "rollback-unsupported", ProblemKind.BadInput)]
    public async Task Refuses_what_only_psql_can_follow(string script, string code, ProblemKind kind) => await FailAsync(script, code, kind);

    [Fact]
    public async Task Tells_how_many_bytes_of_a_file_are_done_even_among_rows()
    {
        var server = await PostgresServers.GetAsync(15, Cancellation);
        var rows = string.Concat(Enumerable.Repeat("1\tgröße\n", 100_000));
        var bytes = Encoding.UTF8.GetBytes($"create table t (id int, name text);\ncopy t from stdin;\n{rows}\\.\ncreate view v as select 1;\n");
        var told = new ToldProgress();
        using var source = await ScriptSource.OpenAsync(new MemoryStream(bytes), "big.sql", Cancellation);

        var loaded = await ScriptLoader.LoadAsync(server, [source], told, Cancellation);

        var advances = told.Events.OfType<ProgressEvent.Advanced>().ToList();
        Assert.All(advances, each => Assert.Equal((bytes.Length, "bytes"), (each.Total, each.Unit)));
        Assert.Equal(advances.Select(each => each.Done).Order(), advances.Select(each => each.Done));
        Assert.InRange(advances[^1].Done, bytes.Length - 2, bytes.Length);
        Assert.True(advances.Count > 5);
        Assert.Contains(loaded.Notes, note => note.EndsWith("(100,000 rows).", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Does_not_show_a_password_that_stands_in_a_file()
    {
        foreach (var script in (string[])
        [
            "create user mapping for x server nope options (password 'SECRET');",
            "create subscription s connection 'host=h password=SECRET' publication p;",
            "create role x password 'SECRET' nonsense; select nope('SECRET password');",
            "alter user mapping for x server s options (set password 'SECRET') x;",
        ])
        {
            var error = await Assert.ThrowsAsync<PlumbException>(() => LoadAsync(script));
            Assert.DoesNotContain("SECRET", error.Problem.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Takes_an_empty_file_with_a_note() => Assert.Contains("holds no statement", Assert.Single((await LoadAsync(" -- nothing\n")).Notes), StringComparison.Ordinal);

    private static async Task<Problem> FailAsync(string script, string code, ProblemKind kind)
    {
        var problem = (await Assert.ThrowsAsync<PlumbException>(() => LoadAsync(script))).Problem;
        Assert.Equal((code, kind), (problem.Code, problem.Kind));
        return problem;
    }

    private static async Task<LoadedScript> LoadAsync(string script, int major = 15)
    {
        var server = await PostgresServers.GetAsync(major, Cancellation);
        using var source = ScriptSource.Of(script);
        return await ScriptLoader.LoadAsync(server, [source], new Progress<ProgressEvent>(), Cancellation);
    }

    private static async Task<string?> ReadAsync(LoadedScript loaded, Sql sql)
    {
        await using var connection = await loaded.Target.OpenAsync(Cancellation);
        return await connection.ReadValueAsync<string>(sql, Cancellation);
    }

    private sealed class ToldProgress : IProgress<ProgressEvent>
    {
        public List<ProgressEvent> Events { get; } = [];

        public void Report(ProgressEvent value) => Events.Add(value);
    }
}
