namespace Plumb.Postgres.Connecting;

/// <summary>One parameter as the user wrote it.</summary>
/// <param name="Name">The parameter, in libpq's word for it.</param>
/// <param name="Value">Its value, decoded. May be a secret.</param>
internal sealed record ConnectionSetting(string Name, string Value)
{
    /// <summary>Names the parameter only: the value may be a password.</summary>
    public override string ToString() => Name;
}
