using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes enumerations.</summary>
internal static class EnumDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(EnumType type) => new(Reference.To(ObjectKind.Enum, type.Name), CreationRank.Enum)
    {
        Statements = Clauses.Making($"CREATE TYPE {type.Name} AS ENUM ({Labels(type)})", $"TYPE {type.Name}", type),
    };

    private static Sql Labels(EnumType type) =>
        type.Labels.IsEmpty
            ? Sql.Empty
            : $"\n    {Clauses.Lines(type.Labels.Select<string, Sql>(label => $"{new SqlValue(label)}"))}\n";
}
