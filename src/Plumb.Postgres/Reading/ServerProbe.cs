using System.Globalization;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Reading;

/// <summary>What must be known before the catalog can be asked for.</summary>
internal sealed record ServerProbe(DatabaseFacts Facts, bool Superuser, HashSet<string> Closed)
{
    /// <summary>What is asked.</summary>
    public static Question Question { get; } = new("ServerProbe",
        $"""
        SELECT current_setting('server_version_num'), current_setting('server_version'), d.datname,
               pg_encoding_to_char(d.encoding)::text, d.datcollate::text, pg_get_userbyid(d.datdba), shobj_description(d.oid, 'pg_database'),
               (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
               ARRAY(SELECT c.relname::text FROM pg_class c
                     WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind IN ('r', 'v')
                       AND NOT has_table_privilege(c.oid, 'SELECT'))
        FROM pg_database d WHERE d.datname = current_database()
        """);

    /// <summary>Asks it.</summary>
    public static async Task<ServerProbe> AskAsync(RowSource rows, CancellationToken cancellation)
    {
        ServerProbe? probe = null;
        await foreach (var row in rows.AskAsync(Question, cancellation))
            probe = Take(row);
        return probe ?? throw new FormatException("it does not say which server it is of");
    }

    private static ServerProbe Take(Row row)
    {
        var major = int.Parse(row.Text(), CultureInfo.InvariantCulture) / 10000;
        var text = row.Text().Split(' ')[0];
        return new ServerProbe(
            new DatabaseFacts
            {
                Engine = new EngineVersion("PostgreSQL", major, text),
                Name = row.Name(),
                Encoding = row.Text(),
                Collation = row.Text(),
                Owner = row.Name(),
                Comment = row.TextOrNull(),
            },
            row.Bool(),
            [.. row.Texts()]);
    }
}
