using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering;

/// <summary>Makes schemas and extensions.</summary>
internal static class SchemaDdl
{
    private const string PublicComment = "standard public schema";

    /// <summary>Makes all schemas that no extension brings; <c>public</c> is there already, so it goes when the whole catalog lacks it.</summary>
    public static IEnumerable<DdlStatement> Statements(DatabaseCatalog catalog)
    {
        var own = catalog.Schemas.Where(schema => schema.Extension is null).ToList();
        return
        [
            .. catalog.IsPart || catalog.Schemas.Any(IsPublic)
                ? Array.Empty<DdlStatement>()
                : [new(Reference.To(ObjectKind.Schema, "public"), $"DROP SCHEMA IF EXISTS public")],
            .. own.SelectMany(schema => (IsPublic(schema) ? Public(schema) : Clauses.Making($"CREATE SCHEMA {schema.Name}", $"SCHEMA {schema.Name}", schema))
                .Select(sql => new DdlStatement(Reference.To(ObjectKind.Schema, schema.Name), sql))),
        ];
    }

    private static bool IsPublic(Schema schema) => schema.Name.Value == "public";

    private static IEnumerable<Sql> Public(Schema schema) =>
        Clauses.Making(Sql.Empty, $"SCHEMA {schema.Name}", schema with { Comment = null })
            .Append(Sql.If(schema.Comment != PublicComment, $"COMMENT ON SCHEMA {schema.Name} IS {new SqlValue(schema.Comment)}"))
            .Where(sql => !sql.IsEmpty);
}
