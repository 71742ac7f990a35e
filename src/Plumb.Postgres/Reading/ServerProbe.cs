using System.Globalization;
using Npgsql;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Reading;

/// <summary>What must be known before the catalog can be asked for.</summary>
internal sealed record ServerProbe(DatabaseFacts Facts, bool Superuser, HashSet<string> Closed)
{
    public static async Task<ServerProbe> AskAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.Command(
            $"""
            SELECT current_setting('server_version_num'), current_setting('server_version'), d.datname,
                   pg_encoding_to_char(d.encoding)::text, d.datcollate::text, pg_get_userbyid(d.datdba), shobj_description(d.oid, 'pg_database'),
                   (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
                   ARRAY(SELECT c.relname::text FROM pg_class c
                         WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind IN ('r', 'v')
                           AND NOT has_table_privilege(c.oid, 'SELECT'))
            FROM pg_database d WHERE d.datname = current_database()
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        await row.AdvanceAsync(cancellation);
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
