using System.Diagnostics;
using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Rendering.Access;

/// <summary>Sets the privileges on objects that the script does not make: the engine's and those of extensions.</summary>
internal static class SystemAccess
{
    /// <summary>Changes one object's privileges from those that it is given by whoever makes it.</summary>
    public static IEnumerable<DdlStatement> Statements(SystemGrants grants, int major)
    {
        var (kind, word) = KindOf(grants.Object.Kind);
        var target = new AccessTarget(
            grants.Object,
            $"{word} {new SqlExpression(grants.Object.Name)}",
            grants.Column is null ? kind : AccessObject.Column,
            $"CURRENT_USER")
        {
            Column = grants.Column is { } column ? column : (Identifier?)null,
        };
        return new GrantDdl(target, major).Change(grants.Initial, grants.Current);
    }

    private static (AccessObject Kind, Sql Word) KindOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => (AccessObject.Table, $"TABLE"),
        ObjectKind.Sequence => (AccessObject.Sequence, $"SEQUENCE"),
        ObjectKind.Function or ObjectKind.Aggregate => (AccessObject.Routine, $"FUNCTION"),
        ObjectKind.Procedure => (AccessObject.Routine, $"PROCEDURE"),
        ObjectKind.Enum or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Range or ObjectKind.BaseType => (AccessObject.Type, $"TYPE"),
        ObjectKind.Schema => (AccessObject.Schema, $"SCHEMA"),
        ObjectKind.Language => (AccessObject.Language, $"LANGUAGE"),
        ObjectKind.ForeignDataWrapper => (AccessObject.ForeignDataWrapper, $"FOREIGN DATA WRAPPER"),
        ObjectKind.ForeignServer => (AccessObject.ForeignServer, $"FOREIGN SERVER"),
        _ => throw new UnreachableException(kind.ToString()),
    };
}
