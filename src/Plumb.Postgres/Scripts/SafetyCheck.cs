using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Scripts;

/// <summary>Looks whether any role of a file could have got a right that leads out of the database.</summary>
/// <remarks>It runs on the superuser's session, whose search path holds nothing of the file, and before the change is committed.</remarks>
internal static class SafetyCheck
{
    /// <summary>Objects that the system brought have smaller numbers.</summary>
    private const int FirstUserId = 16384;

    private const int PublicSchemaId = 2200;

    private static Sql Roles =>
        $"""
        SELECT 'a role of the file would get rights over the server' AS what
        FROM pg_catalog.pg_roles
        WHERE oid >= {FirstUserId}::oid AND (rolsuper OR rolreplication OR rolbypassrls)
        UNION ALL
        SELECT 'a role of the file would be a member of a role of the system'
        FROM pg_catalog.pg_auth_members
        WHERE member >= {FirstUserId}::oid AND roleid < {FirstUserId}::oid
        """;

    /// <summary>Functions that initdb or an extension closed, and grants that neither of them made; some only tell or reset numbers.</summary>
    private static Sql Functions =>
        $"""
        SELECT 'a function that is closed to plain roles would be open to one'
        FROM pg_catalog.pg_init_privs AS initial
        JOIN pg_catalog.pg_proc AS routine ON routine.oid = initial.objoid
        CROSS JOIN LATERAL pg_catalog.aclexplode(routine.proacl) AS entry
        WHERE initial.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass
          AND (entry.grantee = 0::oid OR entry.grantee >= {FirstUserId}::oid)
          AND routine.proname NOT LIKE 'pg\_stat\_%reset%'
          AND routine.proname NOT IN (
            'pg_switch_wal', 'pg_create_restore_point', 'pg_log_backend_memory_contexts', 'pg_ls_waldir', 'pg_ls_logdir', 'pg_ls_tmpdir')
          AND NOT EXISTS (
            SELECT FROM pg_catalog.aclexplode(initial.initprivs) AS allowed
            WHERE allowed.grantee = 0::oid OR allowed.grantee = entry.grantee)
        """;

    private static Sql SystemObjects =>
        $"""
        SELECT 'a role of the file could put objects among those of the system'
        FROM pg_catalog.pg_namespace AS home
        CROSS JOIN LATERAL pg_catalog.aclexplode(home.nspacl) AS entry
        WHERE home.oid < {FirstUserId}::oid AND home.nspname <> 'public'
          AND (entry.grantee = 0::oid OR entry.grantee >= {FirstUserId}::oid) AND entry.privilege_type = 'CREATE'
        UNION ALL
        SELECT 'a role of the file could change tables of the system'
        FROM pg_catalog.pg_class AS relation
        CROSS JOIN LATERAL pg_catalog.aclexplode(relation.relacl) AS entry
        WHERE relation.oid < {FirstUserId}::oid AND relation.relname <> 'pg_settings'
          AND (entry.grantee = 0::oid OR entry.grantee >= {FirstUserId}::oid) AND entry.privilege_type <> 'SELECT'
        UNION ALL
        SELECT 'a role of the file could change columns of the system'
        FROM pg_catalog.pg_attribute AS attribute
        CROSS JOIN LATERAL pg_catalog.aclexplode(attribute.attacl) AS entry
        WHERE attribute.attrelid < {FirstUserId}::oid AND attribute.attacl IS NOT NULL
          AND (entry.grantee = 0::oid OR entry.grantee >= {FirstUserId}::oid) AND entry.privilege_type <> 'SELECT'
        """;

    /// <summary>An owner other than the superuser is written down, and found by the number of what is owned without a search.</summary>
    private static Sql Owners =>
        $"""
        SELECT 'a role of the file would own an object of the system or of an extension'
        FROM pg_catalog.pg_shdepend AS owned
        WHERE owned.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
          AND owned.classid = ANY (ARRAY[
              'pg_catalog.pg_class'::pg_catalog.regclass, 'pg_catalog.pg_collation'::pg_catalog.regclass, 'pg_catalog.pg_conversion'::pg_catalog.regclass,
              'pg_catalog.pg_foreign_server'::pg_catalog.regclass, 'pg_catalog.pg_namespace'::pg_catalog.regclass, 'pg_catalog.pg_opclass'::pg_catalog.regclass,
              'pg_catalog.pg_operator'::pg_catalog.regclass, 'pg_catalog.pg_opfamily'::pg_catalog.regclass, 'pg_catalog.pg_proc'::pg_catalog.regclass,
              'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, 'pg_catalog.pg_ts_config'::pg_catalog.regclass, 'pg_catalog.pg_ts_dict'::pg_catalog.regclass,
              'pg_catalog.pg_type'::pg_catalog.regclass]::oid[])
          AND owned.objid < {FirstUserId}::oid AND owned.deptype = 'o'
          AND NOT (owned.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND owned.objid = {PublicSchemaId}::oid)
        UNION ALL
        SELECT 'a role of the file would own an object of the system or of an extension'
        FROM pg_catalog.pg_init_privs AS initial
        JOIN pg_catalog.pg_shdepend AS owned
          ON owned.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
          AND owned.classid = initial.classoid AND owned.objid = initial.objoid AND owned.deptype = 'o'
        WHERE initial.privtype = 'e'
        """;

    private static Sql Casts =>
        $"""
        SELECT 'a cast between two types of the system would call a function of the file'
        FROM pg_catalog.pg_cast
        WHERE oid >= {FirstUserId}::oid AND castsource < {FirstUserId}::oid AND casttarget < {FirstUserId}::oid AND castmethod <> 'i'
        """;

    /// <summary>A support function of the system trusts that its arguments are of its own types.</summary>
    private static Sql OperatorClasses =>
        $"""
        SELECT 'an operator class would hand a function of the system values of another type'
        FROM pg_catalog.pg_amproc AS support
        JOIN pg_catalog.pg_proc AS routine ON routine.oid = support.amproc
        JOIN pg_catalog.pg_opfamily AS family ON family.oid = support.amprocfamily
        JOIN pg_catalog.pg_am AS method ON method.oid = family.opfmethod
        JOIN pg_catalog.pg_language AS language ON language.oid = routine.prolang
        WHERE support.oid >= {FirstUserId}::oid
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_depend AS member
            WHERE member.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND member.objid = family.oid AND member.deptype = 'e')
          AND (method.amhandler NOT IN ('pg_catalog.bthandler'::regproc, 'pg_catalog.hashhandler'::regproc)
            OR (language.lanname IN ('c', 'internal')
              AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_amproc AS known
                WHERE known.oid < {FirstUserId}::oid AND known.amproc = support.amproc AND known.amprocnum = support.amprocnum
                  AND known.amproclefttype = support.amproclefttype AND known.amprocrighttype = support.amprocrighttype)
              AND (routine.proargtypes[0] <> support.amproclefttype
                OR (method.amhandler = 'pg_catalog.hashhandler'::regproc AND support.amprocnum > 2)
                OR (method.amhandler = 'pg_catalog.bthandler'::regproc
                  AND (support.amprocnum <> 1 OR routine.proargtypes[1] <> support.amprocrighttype)))))
        """;

    /// <summary>Functions that hand each other memory are only safe in the company that the system or an extension put them in.</summary>
    private static Sql Companions =>
        $"""
        SELECT 'an aggregate would hand a function of the system a state that it does not know'
        FROM pg_catalog.pg_aggregate AS made
        JOIN pg_catalog.pg_proc AS routine ON routine.oid = made.aggfnoid
        WHERE made.aggfnoid >= {FirstUserId}::oid AND 'pg_catalog.internal'::regtype IN (made.aggtranstype, made.aggmtranstype)
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_depend AS member
            WHERE member.classid = 'pg_catalog.pg_proc'::regclass AND member.objid = made.aggfnoid AND member.deptype = 'e')
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_aggregate AS known
            JOIN pg_catalog.pg_proc AS original ON original.oid = known.aggfnoid
            WHERE known.aggfnoid < {FirstUserId}::oid AND original.proargtypes = routine.proargtypes AND known.aggtranstype = made.aggtranstype
              AND known.aggtransfn = made.aggtransfn AND known.aggfinalfn = made.aggfinalfn
              AND made.aggcombinefn IN (known.aggcombinefn, 0::regproc) AND made.aggserialfn IN (known.aggserialfn, 0::regproc)
              AND made.aggdeserialfn IN (known.aggdeserialfn, 0::regproc) AND made.aggmtransfn IN (known.aggmtransfn, 0::regproc)
              AND made.aggminvtransfn IN (known.aggminvtransfn, 0::regproc) AND made.aggmfinalfn IN (known.aggmfinalfn, 0::regproc))
        UNION ALL
        SELECT 'a text search template would hand a function of the system a state that it does not know'
        FROM pg_catalog.pg_ts_template AS made
        WHERE made.oid >= {FirstUserId}::oid
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_ts_template AS known
            WHERE known.oid < {FirstUserId}::oid AND known.tmplinit = made.tmplinit AND known.tmpllexize = made.tmpllexize)
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_depend AS member
            WHERE member.classid = 'pg_catalog.pg_ts_template'::regclass AND member.objid = made.oid AND member.deptype = 'e')
        UNION ALL
        SELECT 'a text search parser would hand a function of the system a state that it does not know'
        FROM pg_catalog.pg_ts_parser AS made
        WHERE made.oid >= {FirstUserId}::oid
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_ts_parser AS known
            WHERE known.oid < {FirstUserId}::oid AND known.prsstart = made.prsstart AND known.prstoken = made.prstoken AND known.prsend = made.prsend
              AND known.prsheadline = made.prsheadline AND known.prslextype = made.prslextype)
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_depend AS member
            WHERE member.classid = 'pg_catalog.pg_ts_parser'::regclass AND member.objid = made.oid AND member.deptype = 'e')
        """;

    /// <summary>What is wrong, in words, or null.</summary>
    internal static Task<string?> FindBreachAsync(NpgsqlConnection superuser, CancellationToken cancellation)
    {
        var checks = Sql.Join($" UNION ALL ", [Roles, Functions, SystemObjects, Owners, Casts, OperatorClasses, Companions]);
        return superuser.ReadValueAsync<string>($"SELECT what FROM ({checks}) AS breach LIMIT 1", cancellation);
    }

    /// <summary>Prepares <see cref="FailIfStolen"/>, because planning it takes ten times as long as running it.</summary>
    internal static Sql Prepare => $"PREPARE fail_if_stolen AS SELECT 1 / CASE WHEN EXISTS ({Owners}) THEN 0 ELSE 1 END";

    /// <summary>Divides by zero when the transaction has given away something that belongs to the system.</summary>
    internal static Sql FailIfStolen => $"EXECUTE fail_if_stolen";
}
