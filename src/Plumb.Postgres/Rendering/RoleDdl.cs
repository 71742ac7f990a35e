using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering;

/// <summary>Makes the roles that objects name, where the server lacks them.</summary>
/// <remarks>
/// They cannot log in and have no rights of their own, but for owners of objects that only a superuser may own. Another session may
/// make the same role at the same moment.
/// </remarks>
internal static class RoleDdl
{
    private static SqlExpression WhySuperuser { get; } = new("it owns what only a superuser may own");

    /// <summary>Makes each missing role.</summary>
    public static IEnumerable<DdlStatement> Statements(DatabaseCatalog catalog)
    {
        var mighty = CatalogRoles.WhoMustBeSuperusers(catalog).ToHashSet();
        return
            from role in CatalogRoles.All(catalog)
            where !role.Value.StartsWith("pg_", StringComparison.Ordinal)
            select new DdlStatement(new(ObjectKind.Other, $"role {role}"), Make(role, mighty.Contains(role)));
    }

    private static Sql Make(Identifier role, bool superuser) => $"DO {new SqlBody(PostgresDialect.Instance.Write(
        $"""

        BEGIN
            IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = {new SqlValue(role.Value)}) THEN
                CREATE ROLE {role}{Sql.If(superuser, $" SUPERUSER")};{Sql.If(superuser, $" -- {WhySuperuser}")}
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
        END
        
        """))}";
}
