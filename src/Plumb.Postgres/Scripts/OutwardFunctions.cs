using Npgsql;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Scripts;

/// <summary>Closes the functions of extensions that would connect the scratch server to other servers.</summary>
/// <remarks>
/// A plain role may use them, and revoking that would show in the catalog, or be granted again by the file. So in this database the
/// functions lose their way into the extension's library. What checks options keeps it, for it connects nowhere.
/// </remarks>
internal static class OutwardFunctions
{
    private const string Mark = "closed while Plumb reads a file: ";

    internal static Sql Close =>
        $"""
        UPDATE pg_catalog.pg_proc SET prosrc = {new SqlValue(Mark)} || prosrc
        WHERE NOT starts_with(prosrc, {new SqlValue(Mark)}) AND proname NOT LIKE '%\_validator'
          AND prolang = (SELECT oid FROM pg_catalog.pg_language WHERE lanname = 'c')
          AND oid IN (
            SELECT member.objid
            FROM pg_catalog.pg_depend AS member
            JOIN pg_catalog.pg_extension AS extension ON extension.oid = member.refobjid
            WHERE member.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND member.deptype = 'e'
              AND member.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND extension.extname IN ('dblink', 'postgres_fdw'))
        """;

    /// <summary>Whether an error is that of a closed function.</summary>
    internal static bool HaveStopped(PostgresException error) => error.MessageText.Contains(Mark, StringComparison.Ordinal);
}
