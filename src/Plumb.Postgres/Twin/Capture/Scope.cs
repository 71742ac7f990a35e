using Plumb.Core.Statements;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>What of a database is captured.</summary>
internal static class Scope
{
    /// <summary>Keeps to the schemas that people make; <c>n</c> is the namespace.</summary>
    public static Sql UserSchema => $"n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";
}
