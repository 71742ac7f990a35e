using System.Collections.Frozen;

namespace Plumb.Postgres.Scripts;

/// <summary>Which commands of psql a script can do without.</summary>
internal static class PsqlCommands
{
    private static readonly FrozenSet<string> Harmless = FrozenSet.Create(StringComparer.Ordinal,
        "restrict", "unrestrict", "set", "unset", "echo", "qecho", "warn", "pset", "timing", "encoding", "connect", "c", "conninfo", "x", "a", "t",
        "f", "H", "C", "T", "errverbose", "prompt", "p", "r", "reset", "q", ".", "");

    /// <summary>Whether a script means the same without the command.</summary>
    internal static bool IsHarmless(string name) => Harmless.Contains(name) || name is ['d' or 'l' or 's', ..];
}
