using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads schemas.</summary>
internal sealed class SchemaQuery : CatalogQuery
{
    public override string[] Reads => ["pg_namespace"];

    public override Sql Query(int major) =>
        $"SELECT n.oid, n.nspname, n.nspowner, n.nspacl::text[] FROM pg_namespace n WHERE {InUserSchema}";

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = row.Name();
        var (owner, acl) = (row.Oid(), row.TextsOrNull());
        var schema = draft.Described(
            new Schema { Name = name }, new(ObjectKind.Schema, name.Written), SystemCatalog.Schema, oid, owner, acl, AccessObject.Schema);
        draft.Schemas.Add(name.Value == "public" ? AsInitdbMadeIt(schema, owner, draft) : schema);
    }

    /// <summary>Leaves out what every new database has on its schema <c>public</c>.</summary>
    private static Schema AsInitdbMadeIt(Schema schema, uint owner, CatalogDraft draft) => schema with
    {
        Owner = owner is SystemRoles.Bootstrap or SystemRoles.DatabaseOwner ? null : schema.Owner,
        Access = schema.Access == DefaultAccess.OfPublicSchema(draft.Major) ? null : schema.Access ?? DefaultAccess.Of(AccessObject.Schema, draft.Major),
    };
}
