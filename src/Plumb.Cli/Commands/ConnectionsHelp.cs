using Plumb.Cli.Rendering;

namespace Plumb.Cli.Commands;

/// <summary>Tells how a database is named on the command line.</summary>
internal static class ConnectionsHelp
{
    /// <summary>The word to ask for it with.</summary>
    public const string Topic = "connections";

    private const string Text =
        """
        A database is named as in psql:

          postgres://user@host:5432/database?sslmode=verify-full
          host=db.example.org dbname=shop user=me
          service=shop                   an entry of ~/.pg_service.conf

        What is left out comes from PGHOST, PGPORT, PGUSER, PGDATABASE and the
        like; `plumb inspect` with no source at all takes everything from there.

        Keep the password out of the command line: put it into ~/.pgpass (with
        chmod 600) or PGPASSWORD. Plumb never writes it anywhere.

        Parameters: host, hostaddr, port, dbname, user, password, passfile, service,
        servicefile, options, application_name, connect_timeout, sslmode,
        sslnegotiation, sslrootcert, sslcert, sslkey, sslpassword, channel_binding,
        require_auth, gssencmode, target_session_attrs.

        """;

    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal) => terminal.Writer.Write(Text.ReplaceLineEndings("\n"));
}
