using System.Globalization;
using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Moves staged statistics of columns into <c>pg_statistic</c>.</summary>
/// <remarks>
/// Only a superuser may write there, so nothing of the twin's own may run: values go in as the type below a domain, and a type that
/// hides a domain inside is left out, since reading its values would check the domain's conditions.
/// </remarks>
internal static class StagedColumns
{
    private const int Slots = 5;

    /// <summary>Finds the column and the type of each staged row, and the operators by which its type is compared.</summary>
    private static Sql Resolve =>
        $"""
        CREATE TABLE {Staging.Schema}.resolved AS
        WITH RECURSIVE found AS (
            SELECT i.id, c.oid AS relation, a.attnum, a.attcollation,
                   CASE WHEN c.relkind NOT IN ('i', 'I') THEN a.atttypid
                        WHEN k.opckeytype = 0 THEN a.atttypid
                        WHEN k.opcintype NOT IN (2277, 2283, 3500, 3831, 4537, 2776, 5077, 5078, 5079, 5080) THEN k.opcintype
                        ELSE (SELECT t.typarray FROM pg_type t WHERE t.oid = a.atttypid) END AS type
            FROM {Staging.Schema}.columns i
            JOIN pg_namespace n ON n.nspname = i.schema
            JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = i.name
            JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
                               AND CASE WHEN c.relkind IN ('i', 'I') THEN a.attnum = i.place ELSE a.attname = i."column" END
            LEFT JOIN pg_index x ON x.indexrelid = c.oid
            LEFT JOIN pg_opclass k ON k.oid = x.indclass[a.attnum - 1]
        ), based (type, base) AS (
            SELECT DISTINCT type, type FROM found
            UNION
            SELECT b.type, t.typbasetype FROM based b JOIN pg_type t ON t.oid = b.base WHERE t.typtype = 'd'
        ), bare AS (
            SELECT b.type, t.oid AS base, t.typelem AS element, t.typsubscript = 'array_subscript_handler'::regproc AS is_array,
                   t.oid = 'tsvector'::regtype AS is_document
            FROM based b JOIN pg_type t ON t.oid = b.base WHERE t.typtype <> 'd'
        ), parts (type, part) AS (
            SELECT type, base FROM bare
            UNION
            SELECT p.type, x.part FROM parts p JOIN pg_type t ON t.oid = p.part CROSS JOIN LATERAL (
                SELECT t.typelem AS part WHERE t.typelem <> 0
                UNION ALL SELECT a.atttypid FROM pg_attribute a WHERE a.attrelid = t.typrelid AND t.typrelid <> 0 AND NOT a.attisdropped AND a.attnum > 0
                UNION ALL SELECT r.rngsubtype FROM pg_range r WHERE t.oid IN (r.rngtypid, r.rngmultitypid)) x
        ), compared AS (
            SELECT u.type, o.opcfamily, o.opcintype, o.opcmethod
            FROM (SELECT base AS type FROM bare UNION SELECT element FROM bare WHERE is_array) u
            JOIN pg_type t ON t.oid = u.type
            CROSS JOIN LATERAL (
                SELECT o.* FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod JOIN pg_type ot ON ot.oid = o.opcintype
                WHERE o.opcdefault AND m.amname IN ('btree', 'hash')
                  AND (o.opcintype = t.oid
                       OR o.opcintype = CASE WHEN t.typsubscript = 'array_subscript_handler'::regproc THEN 2277
                                             WHEN t.typtype = 'e' THEN 3500 WHEN t.typtype = 'r' THEN 3831 WHEN t.typtype = 'm' THEN 4537
                                             WHEN t.typtype = 'c' THEN 2249 ELSE 0 END
                       OR EXISTS (SELECT FROM pg_cast b WHERE b.castsource = t.oid AND b.casttarget = o.opcintype
                                                          AND b.castmethod = 'b' AND b.castcontext = 'i'))
                ORDER BY m.amname, o.opcintype = t.oid DESC, ot.typtype = 'p' DESC, ot.typispreferred DESC, o.oid LIMIT 1) o
        ), operators AS (
            SELECT c.type,
                   (SELECT p.amopopr FROM pg_amop p WHERE p.amopfamily = c.opcfamily AND p.amoplefttype = c.opcintype AND p.amoprighttype = c.opcintype
                       AND p.amopstrategy = CASE WHEN m.amname = 'btree' THEN 3 ELSE 1 END) AS equal,
                   (SELECT p.amopopr FROM pg_amop p WHERE p.amopfamily = c.opcfamily AND p.amoplefttype = c.opcintype AND p.amoprighttype = c.opcintype
                       AND p.amopstrategy = 1 AND m.amname = 'btree') AS less
            FROM compared c JOIN pg_am m ON m.oid = c.opcmethod
        )
        SELECT f.id, f.relation, f.attnum, b.base AS type, CASE WHEN b.is_array THEN b.element WHEN b.is_document THEN 'text'::regtype ELSE 0 END AS element,
               CASE WHEN b.is_document THEN 100 ELSE f.attcollation END AS collation,
               coalesce(o.equal, 0) AS equal, coalesce(o.less, 0) AS less,
               CASE WHEN b.is_document THEN 98 ELSE coalesce(e.equal, 0) END AS element_equal,
               EXISTS (SELECT FROM parts p JOIN pg_type t ON t.oid = p.part WHERE p.type = f.type AND t.typtype = 'd') AS has_domain
        FROM found f
        JOIN bare b ON b.type = f.type
        LEFT JOIN operators o ON o.type = b.base
        LEFT JOIN operators e ON e.type = b.element AND b.is_array
        """;

    /// <summary>Moves everything that can be read; tells what could not, and why.</summary>
    public static async Task<List<NotCovered>> MoveAsync(NpgsqlConnection superuser, CancellationToken cancellation)
    {
        await superuser.ExecuteAsync(Resolve, cancellation);
        await superuser.ExecuteAsync($"ANALYZE {Staging.Schema}.resolved", cancellation);
        await superuser.ExecuteAsync($"CREATE TABLE {Staging.Schema}.refused (id int, reason text)", cancellation);
        try
        {
            await using var command = superuser.Command(Move(all: true));
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException error) when (error.SqlState[..2] is not ("57" or "58" or "53"))
        {
            await superuser.ExecuteAsync(MoveEach, cancellation);
        }

        return await RefusedAsync(superuser, cancellation);
    }

    private static Sql Move(bool all) =>
        $"""
        INSERT INTO pg_statistic (
            starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct,
            {Names("stakind")}, {Names("staop")}, {Names("stacoll")}, {Names("stanumbers")}, {Names("stavalues")})
        SELECT r.relation, r.attnum, i.inherited, i.null_fraction, i.width, i.distinct_count,
               CASE WHEN i.common IS NULL THEN 0 ELSE 1 END, CASE WHEN i.histogram IS NULL THEN 0 ELSE 2 END, CASE WHEN i.correlation IS NULL THEN 0 ELSE 3 END,
               CASE WHEN i.elements IS NOT NULL THEN 4 WHEN i.lengths IS NOT NULL THEN 6 ELSE 0 END,
               CASE WHEN i.element_counts IS NOT NULL THEN 5 WHEN i.bounds IS NOT NULL THEN 7 ELSE 0 END,
               CASE WHEN i.common IS NULL THEN 0 ELSE r.equal END, CASE WHEN i.histogram IS NULL THEN 0 ELSE r.less END,
               CASE WHEN i.correlation IS NULL THEN 0 ELSE r.less END,
               CASE WHEN i.elements IS NOT NULL THEN r.element_equal WHEN i.lengths IS NOT NULL THEN 672 ELSE 0 END,
               CASE WHEN i.element_counts IS NOT NULL THEN r.element_equal ELSE 0 END,
               CASE WHEN i.common IS NULL THEN 0 ELSE r.collation END, CASE WHEN i.histogram IS NULL THEN 0 ELSE r.collation END,
               CASE WHEN i.correlation IS NULL THEN 0 ELSE r.collation END,
               CASE WHEN i.elements IS NOT NULL THEN r.collation ELSE 0 END, CASE WHEN i.element_counts IS NOT NULL THEN r.collation ELSE 0 END,
               i.common_frequencies, NULL, CASE WHEN i.correlation IS NOT NULL THEN ARRAY[i.correlation] END,
               CASE WHEN i.elements IS NOT NULL THEN i.element_frequencies WHEN i.lengths IS NOT NULL THEN ARRAY[i.empty_fraction] END, i.element_counts,
               {Values($"i.common", $"r.type")}, {Values($"i.histogram", $"r.type")}, NULL,
               CASE WHEN i.elements IS NOT NULL THEN {Values($"i.elements", $"r.element")} ELSE {Values($"i.lengths", $"701")} END,
               {Values($"i.bounds", $"r.type")}
        FROM {Staging.Schema}.columns i
        JOIN {Staging.Schema}.resolved r USING (id)
        WHERE NOT r.has_domain{Sql.If(!all, $" AND i.id = wanted")}
        """;

    /// <summary>One by one, for the sake of those that the server takes.</summary>
    private static Sql MoveEach => $"DO {new SqlBody(PostgresDialect.Instance.Write(
        $"""

        DECLARE wanted int;
        BEGIN
            FOR wanted IN SELECT id FROM {Staging.Schema}.resolved ORDER BY id LOOP
                BEGIN
                    {Move(all: false)};
                EXCEPTION WHEN OTHERS THEN
                    INSERT INTO {Staging.Schema}.refused VALUES (wanted, SQLERRM);
                END;
            END LOOP;
        END
        """))}";

    private static async Task<List<NotCovered>> RefusedAsync(NpgsqlConnection superuser, CancellationToken cancellation)
    {
        await using var command = superuser.Command(
            $"""
            SELECT ARRAY[i.schema, i.name], i."column",
                   CASE WHEN r.id IS NULL THEN 'the twin has no such column'
                        WHEN r.has_domain THEN 'its type holds a domain inside, whose conditions would run'
                        ELSE f.reason END
            FROM {Staging.Schema}.columns i
            LEFT JOIN {Staging.Schema}.resolved r USING (id)
            LEFT JOIN {Staging.Schema}.refused f USING (id)
            WHERE r.id IS NULL OR r.has_domain OR f.id IS NOT NULL
            ORDER BY i.id
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var refused = new List<NotCovered>();
        while (await row.AdvanceAsync(cancellation))
        {
            var name = $"{row.QualifiedName()}.{row.Name().Written}";
            refused.Add(new(new(ObjectKind.Column, name), $"Its statistics could not be loaded: {row.Text()}."));
        }

        return refused;
    }

    private static Sql Values(Sql list, Sql type) => $"array_in(textout({list}::text), {type}, -1)";

    private static Sql Names(string what) => Sql.List(Enumerable.Range(1, Slots)
        .Select(slot => new Identifier(what + slot.ToString(CultureInfo.InvariantCulture))));
}
