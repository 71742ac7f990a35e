using System.Diagnostics;
using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Rendering.Access;

/// <summary>Changes the privileges on an object from what they are to what they should be.</summary>
internal sealed class GrantDdl(AccessTarget target, int major)
{
    private static readonly Grant Nothing = new();

    private readonly IReadOnlyList<Privilege> _all =
        [.. DefaultAccess.Of(target.Kind, major).Grants.Where(grant => grant.To == GranteeKind.Owner).SelectMany(grant => grant.Privileges)];

    /// <summary>The statements, in an order in which each grantor can already give what it gives.</summary>
    public IEnumerable<DdlStatement> Change(AccessList from, AccessList to) =>
        from.Grants.SelectMany(grant => Taken(grant, Same(to, grant) ?? Nothing))
            .Concat(to.Grants.SelectMany(grant => Given(grant, Same(from, grant) ?? Nothing)))
            .Select(sql => new DdlStatement(target.Object, sql));

    private static Grant? Same(AccessList list, Grant grant) =>
        list.Grants.FirstOrDefault(other => other.To == grant.To && other.Role == grant.Role && other.GrantedBy == grant.GrantedBy);

    private IEnumerable<Sql> Taken(Grant had, Grant has)
    {
        var lost = had.Privileges.Except(has.Privileges).ToList();
        var noLongerPassed = had.Grantable.Except(has.Grantable).Except(lost).ToList();
        return
        [
            .. As(had, lost, $"REVOKE {Words(lost)} ON {target.Written} FROM {Grantee(had)}"),
            .. As(had, noLongerPassed, $"REVOKE GRANT OPTION FOR {Words(noLongerPassed)} ON {target.Written} FROM {Grantee(had)}"),
        ];
    }

    private IEnumerable<Sql> Given(Grant grant, Grant had)
    {
        var passed = grant.Grantable.Except(had.Grantable).ToList();
        var kept = grant.Privileges.Except(had.Privileges).Except(passed).ToList();
        return
        [
            .. As(grant, kept, $"GRANT {Words(kept)} ON {target.Written} TO {Grantee(grant)}"),
            .. As(grant, passed, $"GRANT {Words(passed)} ON {target.Written} TO {Grantee(grant)} WITH GRANT OPTION"),
        ];
    }

    /// <remarks>Only a grantor itself can give in its own name.</remarks>
    private static IEnumerable<Sql> As(Grant grant, List<Privilege> privileges, Sql statement) => (privileges.Count, grant.GrantedBy) switch
    {
        (0, _) => [],
        (_, null) => [statement],
        (_, { } grantor) => [$"SET SESSION AUTHORIZATION {grantor}", statement, $"RESET SESSION AUTHORIZATION"],
    };

    private Sql Grantee(Grant grant) => grant.To switch
    {
        GranteeKind.Everybody => $"PUBLIC",
        GranteeKind.Owner => target.Owner,
        GranteeKind.Role => Sql.Of(grant.Role!.Value),
        _ => throw new UnreachableException(grant.To.ToString()),
    };

    private Sql Words(List<Privilege> privileges) =>
        target.Column is null && _all.Count > 1 && _all.Count == privileges.Count && _all.All(privileges.Contains)
            ? $"ALL"
            : Sql.List(privileges.Select(Word));

    private Sql Word(Privilege privilege) =>
        $"{PrivilegeWords.Of(privilege)}{Sql.Maybe(target.Column, column => $" ({column})")}";
}
