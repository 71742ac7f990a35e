namespace Plumb.Postgres.Reading;

/// <summary>The numbers of roles that every server has.</summary>
internal static class SystemRoles
{
    /// <summary>The superuser that initdb made.</summary>
    public const uint Bootstrap = 10;

    /// <summary>The role <c>pg_database_owner</c> (14 and later).</summary>
    public const uint DatabaseOwner = 6171;
}
