using System.Diagnostics;
using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Rendering.Access;

/// <summary>Sets the privileges that objects made later will be given.</summary>
internal static class DefaultPrivilegesDdl
{
    /// <summary>Sets those of one role, one kind and one schema or all.</summary>
    public static IEnumerable<DdlStatement> Statements(DefaultPrivileges privileges, int major)
    {
        Sql prefix = $"ALTER DEFAULT PRIVILEGES{Sql.Maybe(privileges.Role, role => $" FOR ROLE {role}")}{Sql.Maybe(
            privileges.Schema, schema => $" IN SCHEMA {schema}")} ";
        var target = new AccessTarget(
            new(ObjectKind.Other, $"default privileges on {privileges.Target}"),
            Word(privileges.Target),
            DefaultAccess.KindOf(privileges.Target),
            privileges.Role is { } owner ? Sql.Of(owner) : $"CURRENT_USER");
        var initial = DefaultAccess.Of(privileges.Target, privileges.Schema, major);
        return new GrantDdl(target, major).Change(initial, new AccessList(privileges.Grants))
            .Select(statement => statement with { Sql = $"{prefix}{statement.Sql}" });
    }

    private static Sql Word(DefaultPrivilegeTarget target) => target switch
    {
        DefaultPrivilegeTarget.Tables => $"TABLES",
        DefaultPrivilegeTarget.Sequences => $"SEQUENCES",
        DefaultPrivilegeTarget.Routines => $"ROUTINES",
        DefaultPrivilegeTarget.Types => $"TYPES",
        DefaultPrivilegeTarget.Schemas => $"SCHEMAS",
        DefaultPrivilegeTarget.LargeObjects => $"LARGE OBJECTS",
        _ => throw new UnreachableException(target.ToString()),
    };
}
