using System.Text;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Knows the name that the engine gives to a partition's key when the parent brings it.</summary>
internal static class UsualKeyName
{
    private const int LongestName = 63;

    /// <summary>Gives a key its own name where the engine gave it another; nothing where the engine's cannot be told.</summary>
    public static Sql Rename(Table table, IndexedConstraint constraint) =>
        Of(table, constraint) is { } usual && usual != constraint.Name
            ? $"ALTER TABLE {table.Name} RENAME CONSTRAINT {usual} TO {constraint.Name}"
            : Sql.Empty;

    private static Identifier? Of(Table table, IndexedConstraint constraint)
    {
        var name = (constraint, constraint == table.PrimaryKey) switch
        {
            (_, true) => $"{table.Name.Name}_pkey",
            (UniqueKey key, _) => $"{table.Name.Name}_{string.Join('_', key.Columns)}_key",
            (ExclusionConstraint exclusion, _) => $"{table.Name.Name}_{string.Join('_', exclusion.Elements.Select(Column))}_excl",
            _ => "",
        };
        return name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= LongestName ? name : (Identifier?)null;
    }

    private static string Column(ExclusionElement element) => element.Key.Column?.Value ?? "expr";
}
