using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes composite types.</summary>
internal static class CompositeDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(CompositeType type, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.Composite, type.Name);
        return new(reference, CreationRank.Composite)
        {
            Statements =
            [
                .. Clauses.Making($"CREATE TYPE {type.Name} AS ({Attributes(type)})", $"TYPE {type.Name}", type),
                .. type.Attributes.SelectMany(attribute => Clauses.Comment($"COLUMN {type.Name}.{attribute.Name}", attribute.Comment)),
            ],
            Needs = context.NeedsOf(reference),
        };
    }

    private static Sql Attributes(CompositeType type) =>
        type.Attributes.IsEmpty
            ? Sql.Empty
            : $"\n    {Clauses.Lines(type.Attributes.Select<CompositeAttribute, Sql>(
                attribute => $"{attribute.Name} {attribute.Type}{Clauses.Collate(attribute.Collation)}"))}\n";
}
