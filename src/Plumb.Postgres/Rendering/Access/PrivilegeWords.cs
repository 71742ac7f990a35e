using System.Diagnostics;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Access;

/// <summary>The words of GRANT for privileges.</summary>
internal static class PrivilegeWords
{
    /// <summary>The word for one.</summary>
    public static Sql Of(Privilege privilege) => privilege switch
    {
        Privilege.Select => $"SELECT",
        Privilege.Insert => $"INSERT",
        Privilege.Update => $"UPDATE",
        Privilege.Delete => $"DELETE",
        Privilege.Truncate => $"TRUNCATE",
        Privilege.References => $"REFERENCES",
        Privilege.Trigger => $"TRIGGER",
        Privilege.Maintain => $"MAINTAIN",
        Privilege.Usage => $"USAGE",
        Privilege.Create => $"CREATE",
        Privilege.Connect => $"CONNECT",
        Privilege.Temporary => $"TEMPORARY",
        Privilege.Execute => $"EXECUTE",
        Privilege.Set => $"SET",
        Privilege.AlterSystem => $"ALTER SYSTEM",
        _ => throw new UnreachableException(privilege.ToString()),
    };
}
