using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>The functions in a twin that show and hide indexes and ask the planner, many times in one call.</summary>
/// <remarks>
/// A candidate is kept as an index that is not live: no session sees it or spends time on it. A call makes those alive that its
/// questions name, in a transaction that is rolled back, so every other session and the next call find all as it was.
/// Statements are planned as the caller, who has no special right; only what shows and hides acts for the superuser, and it
/// names all that it uses with its schema.
/// </remarks>
internal static class WhatIfFunctions
{
    public static readonly Identifier Schema = "plumb_whatif";

    /// <summary>The number under which sessions take turns when they add to the twin.</summary>
    public const int Lock = 7077;

    private const string FirstOfUsers = "16384";

    private static Sql[] Statements(Identifier owner) =>
    [
        $"SELECT pg_advisory_xact_lock({Lock})",
        $"CREATE SCHEMA IF NOT EXISTS {Schema}",
        $"CREATE TABLE IF NOT EXISTS {Schema}.gains (item oid PRIMARY KEY, relation oid NOT NULL)",
        $"""
        CREATE OR REPLACE FUNCTION {Schema}.revive(candidates oid[], existing oid[], gained oid[], lost oid[])
        RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS {new SqlBody(Revive)}
        """,
        $"""
        CREATE OR REPLACE FUNCTION {Schema}.turn(indexes oid[])
        RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS {new SqlBody(Turn)}
        """,
        $"""
        CREATE OR REPLACE FUNCTION {Schema}.ask(
            statements text[], which int[], turned oid[], ends int[],
            candidates oid[], existing oid[], gained oid[], lost oid[], settings text[])
        RETURNS SETOF text LANGUAGE plpgsql AS {new SqlBody(Ask)}
        """,
        $"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {Schema} FROM PUBLIC",
        $"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {Schema} TO {owner}",
        $"GRANT USAGE ON SCHEMA {Schema} TO {owner}",
    ];

    /// <summary>Changing any row of a table's columns makes this session, and no other, read anew what the table has.</summary>
    private const string Revive =
        $"""

        DECLARE
            relations oid[] := ARRAY(
                SELECT indrelid FROM pg_catalog.pg_index WHERE indexrelid OPERATOR(pg_catalog.=) ANY (candidates)
                UNION SELECT stxrelid FROM pg_catalog.pg_statistic_ext WHERE oid OPERATOR(pg_catalog.=) ANY (lost)
                UNION SELECT relation FROM plumb_whatif.gains WHERE item OPERATOR(pg_catalog.=) ANY (gained));
            one oid;
            place pg_catalog.int2;
        BEGIN
            UPDATE pg_catalog.pg_index SET indislive = true
            WHERE indexrelid OPERATOR(pg_catalog.=) ANY (candidates) AND indexrelid OPERATOR(pg_catalog.>=) {FirstOfUsers}::pg_catalog.oid;
            PERFORM FROM pg_catalog.pg_index WHERE indexrelid OPERATOR(pg_catalog.=) ANY (existing) ORDER BY indexrelid FOR UPDATE;
            PERFORM FROM pg_catalog.pg_statistic_ext WHERE oid OPERATOR(pg_catalog.=) ANY (lost) ORDER BY oid FOR UPDATE;
            UPDATE pg_catalog.pg_statistic_ext SET stxrelid = 0 WHERE oid OPERATOR(pg_catalog.=) ANY (lost);
            UPDATE pg_catalog.pg_statistic_ext e SET stxrelid = g.relation FROM plumb_whatif.gains g
            WHERE e.oid OPERATOR(pg_catalog.=) g.item AND g.item OPERATOR(pg_catalog.=) ANY (gained);
            UPDATE pg_catalog.pg_inherits i SET inhparent = g.relation FROM plumb_whatif.gains g
            WHERE i.inhrelid OPERATOR(pg_catalog.=) g.item AND g.item OPERATOR(pg_catalog.=) ANY (gained);
            FOREACH one IN ARRAY relations LOOP
                SELECT attnum INTO place FROM pg_catalog.pg_attribute
                WHERE attrelid OPERATOR(pg_catalog.=) one AND attnum OPERATOR(pg_catalog.<) 0::pg_catalog.int2
                LIMIT 1 FOR UPDATE SKIP LOCKED;
                UPDATE pg_catalog.pg_attribute SET attname = attname
                WHERE attrelid OPERATOR(pg_catalog.=) one
                  AND attnum OPERATOR(pg_catalog.=) pg_catalog.int2(coalesce(place, '-1'::pg_catalog.int2));
            END LOOP;
        END
        """;

    private const string Turn =
        $"""

        BEGIN
            UPDATE pg_catalog.pg_index SET indisvalid = NOT indisvalid
            WHERE indexrelid OPERATOR(pg_catalog.=) ANY (indexes) AND indexrelid OPERATOR(pg_catalog.>=) {FirstOfUsers}::pg_catalog.oid;
        END
        """;

    /// <remarks>
    /// Rows that were returned stay when the block is rolled back at its end. FOR takes one statement that returns rows and no more.
    /// </remarks>
    private const string Ask =
        """

        DECLARE
            line text;
            first int := 1;
        BEGIN
            FOR i IN 1 .. pg_catalog.cardinality(settings) BY 2 LOOP
                PERFORM pg_catalog.set_config(settings[i], settings[i OPERATOR(pg_catalog.+) 1], true);
            END LOOP;
            PERFORM plumb_whatif.revive(candidates, existing, gained, lost);
            FOR i IN 1 .. pg_catalog.cardinality(which) LOOP
                IF ends[i] OPERATOR(pg_catalog.>=) first THEN
                    PERFORM plumb_whatif.turn(turned[first : ends[i]]);
                    first := ends[i] OPERATOR(pg_catalog.+) 1;
                END IF;
                FOR line IN EXECUTE statements[which[i]] LOOP
                    RETURN NEXT line;
                    EXIT;
                END LOOP;
            END LOOP;
            RAISE EXCEPTION SQLSTATE 'PLUMB';
        EXCEPTION
            WHEN SQLSTATE 'PLUMB' THEN
                NULL;
            WHEN OTHERS THEN
                IF pg_catalog.left(SQLSTATE, 2) OPERATOR(pg_catalog.=) ANY ('{53,57,58,XX}'::text[]) THEN
                    RAISE;
                END IF;
                RETURN NEXT pg_catalog.concat('!', SQLSTATE, ' ', SQLERRM);
        END
        """;

    /// <summary>Makes them, unless another session did.</summary>
    public static async Task MakeAsync(NpgsqlConnection superuser, Identifier owner, CancellationToken cancellation)
    {
        await superuser.ExecuteAsync($"BEGIN", cancellation);
        foreach (var statement in Statements(owner))
            await superuser.ExecuteAsync(statement, cancellation);
        await superuser.ExecuteAsync($"COMMIT", cancellation);
    }
}
