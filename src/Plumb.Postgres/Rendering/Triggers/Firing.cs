using System.Diagnostics;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Triggers;

/// <summary>Switches triggers and rules on and off.</summary>
internal static class Firing
{
    /// <summary>Switches one that has just been made; nothing where it is to stay as it was made.</summary>
    public static Sql Switch(QualifiedName relation, Sql part, FiringMode mode) =>
        mode == FiringMode.Origin ? Sql.Empty : Set(relation, part, mode);

    /// <summary>Switches one, however it stands.</summary>
    public static Sql Set(QualifiedName relation, Sql part, FiringMode mode) => $"ALTER TABLE {relation} {Verb(mode)} {part}";

    /// <summary>The verb, with the word that says where it fires.</summary>
    public static Sql Verb(FiringMode mode) => mode switch
    {
        FiringMode.Origin => $"ENABLE",
        FiringMode.Disabled => $"DISABLE",
        FiringMode.Replica => $"ENABLE REPLICA",
        FiringMode.Always => $"ENABLE ALWAYS",
        _ => throw new UnreachableException(mode.ToString()),
    };
}
