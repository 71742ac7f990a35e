using System.Diagnostics;

namespace Plumb.Postgres.Privileges;

/// <summary>The privileges that an object has before anybody grants or revokes one.</summary>
public static class DefaultAccess
{
    /// <summary>What PostgreSQL of this version gives to everybody and to the owner of such an object.</summary>
    public static AccessList Of(AccessObject kind, int major)
    {
        var everybody = OfEverybody(kind);
        var owner = OfOwner(kind, major);
        var grants = new List<Grant>(2);
        if (everybody.Length > 0)
            grants.Add(new Grant { To = GranteeKind.Everybody, Privileges = [.. everybody] });
        if (owner.Length > 0)
            grants.Add(new Grant { To = GranteeKind.Owner, Privileges = [.. owner] });
        return new AccessList(grants.ToValueList());
    }

    /// <summary>What initdb gives on the schema <c>public</c>.</summary>
    public static AccessList OfPublicSchema(int major) => new(
    [
        new Grant { To = GranteeKind.Owner, Privileges = [Privilege.Usage, Privilege.Create] },
        new Grant { To = GranteeKind.Everybody, Privileges = major >= 15 ? [Privilege.Usage] : [Privilege.Usage, Privilege.Create] },
    ]);

    /// <summary>The kind of object that default privileges are kept for.</summary>
    public static AccessObject KindOf(DefaultPrivilegeTarget target) => target switch
    {
        DefaultPrivilegeTarget.Tables => AccessObject.Table,
        DefaultPrivilegeTarget.Sequences => AccessObject.Sequence,
        DefaultPrivilegeTarget.Routines => AccessObject.Routine,
        DefaultPrivilegeTarget.Types => AccessObject.Type,
        DefaultPrivilegeTarget.Schemas => AccessObject.Schema,
        DefaultPrivilegeTarget.LargeObjects => AccessObject.LargeObject,
        _ => throw new UnreachableException(target.ToString()),
    };

    /// <summary>What default privileges start from: those of the engine for all schemas, nothing for one.</summary>
    public static AccessList Of(DefaultPrivilegeTarget target, Identifier? schema, int major) =>
        schema is null ? Of(KindOf(target), major) : new AccessList([]);

    private static Privilege[] OfEverybody(AccessObject kind) => kind switch
    {
        AccessObject.Routine => [Privilege.Execute],
        AccessObject.Type or AccessObject.Language => [Privilege.Usage],
        _ => [],
    };

    private static Privilege[] OfOwner(AccessObject kind, int major) => kind switch
    {
        AccessObject.Table => major >= 17 ? [.. OfTableOwner, Privilege.Maintain] : OfTableOwner,
        AccessObject.Column => [],
        AccessObject.Sequence => [Privilege.Select, Privilege.Update, Privilege.Usage],
        AccessObject.Routine => [Privilege.Execute],
        AccessObject.Schema => [Privilege.Usage, Privilege.Create],
        AccessObject.Type or AccessObject.Language or AccessObject.ForeignDataWrapper or AccessObject.ForeignServer => [Privilege.Usage],
        AccessObject.LargeObject => [Privilege.Select, Privilege.Update],
        _ => throw new UnreachableException(kind.ToString()),
    };

    private static Privilege[] OfTableOwner =>
    [
        Privilege.Select, Privilege.Insert, Privilege.Update, Privilege.Delete,
        Privilege.Truncate, Privilege.References, Privilege.Trigger,
    ];
}
