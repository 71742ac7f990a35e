using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering;

/// <summary>Makes extensions.</summary>
internal static class ExtensionDdl
{
    /// <summary>Makes all extensions, each after those that it needs.</summary>
    public static IEnumerable<DdlStatement> Statements(RenderContext context)
    {
        var made = new HashSet<ObjectReference>();
        return context.Catalog.Extensions.SelectMany(extension => AfterNeeds(extension, context, made));
    }

    private static IEnumerable<DdlStatement> AfterNeeds(Extension extension, RenderContext context, HashSet<ObjectReference> made)
    {
        var reference = Reference.To(ObjectKind.Extension, extension.Name);
        if (!made.Add(reference))
            return [];

        var needed = context.NeedsOf(reference).ToHashSet();
        return
        [
            .. context.Catalog.Extensions.Where(other => needed.Contains(Reference.To(ObjectKind.Extension, other.Name)))
                .SelectMany(other => AfterNeeds(other, context, made)),
            .. Statements(extension, context).Select(sql => new DdlStatement(reference, sql)),
        ];
    }

    private static IEnumerable<Sql> Statements(Extension extension, RenderContext context) =>
    [
        $"CREATE EXTENSION IF NOT EXISTS {extension.Name}{Where(extension, context.Catalog)}{Sql.If(
            context.Options.ExtensionVersions, $" VERSION {new SqlValue(extension.Version)}")}",
        $"COMMENT ON EXTENSION {extension.Name} IS {new SqlValue(extension.Comment)}",
    ];

    /// <remarks>An extension that brings its own schema makes it itself, and would not find it if it were told of it.</remarks>
    private static Sql Where(Extension extension, DatabaseCatalog catalog) =>
        Sql.If(
            !catalog.Schemas.Any(schema => schema.Name == extension.Schema && schema.Extension == extension.Name),
            $" WITH SCHEMA {extension.Schema}");
}
