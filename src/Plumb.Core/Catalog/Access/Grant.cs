namespace Plumb.Core.Catalog.Access;

/// <summary>What one grantee was given by one grantor.</summary>
public sealed record Grant
{
    /// <summary>Who was given it.</summary>
    public GranteeKind To { get; init; }

    /// <summary>The role, when <see cref="To"/> says that it is one.</summary>
    public Identifier? Role { get; init; }

    /// <summary>What it may do.</summary>
    public ValueList<Privilege> Privileges { get; init; }

    /// <summary>Those of the privileges that it may pass on.</summary>
    public ValueList<Privilege> Grantable { get; init; }

    /// <summary>The role that gave it, when that was not the object's owner.</summary>
    public Identifier? GrantedBy { get; init; }
}
