namespace Plumb.Core.Catalog.Access;

/// <summary>Who a privilege was given to.</summary>
public enum GranteeKind
{
    /// <summary>One role.</summary>
    Role,

    /// <summary>The object's owner, whoever that is.</summary>
    Owner,

    /// <summary>Every role that there is or will be.</summary>
    Everybody,
}
