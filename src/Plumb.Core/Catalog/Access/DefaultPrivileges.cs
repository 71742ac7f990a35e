namespace Plumb.Core.Catalog.Access;

/// <summary>The privileges that objects made later will be given.</summary>
public sealed record DefaultPrivileges
{
    /// <summary>The role whose objects are meant; null for whoever runs the script.</summary>
    public Identifier? Role { get; init; }

    /// <summary>The schema whose objects are meant; null for all.</summary>
    public Identifier? Schema { get; init; }

    /// <summary>The kind of object.</summary>
    public required DefaultPrivilegeTarget Target { get; init; }

    /// <summary>The privileges; for all schemas the whole list, for one schema what is added to it.</summary>
    public ValueList<Grant> Grants { get; init; }
}
