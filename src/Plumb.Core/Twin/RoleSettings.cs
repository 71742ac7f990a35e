namespace Plumb.Core.Twin;

/// <summary>Settings that hold for a role, or for one in this database only.</summary>
/// <param name="Role">The role.</param>
/// <param name="InThisDatabaseOnly">Whether they hold in this database only; those come before the role's others.</param>
/// <param name="Settings">The settings.</param>
public sealed record RoleSettings(Identifier Role, bool InThisDatabaseOnly, ValueList<Option> Settings);
