using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads foreign-data wrappers.</summary>
internal sealed class ForeignDataWrapperQuery : CatalogQuery
{
    public override string[] Reads => ["pg_foreign_data_wrapper"];

    public override Sql Query(int major) =>
        $"""
        SELECT w.oid, w.fdwname, w.fdwowner, w.fdwacl::text[], {RoutineName($"w.fdwhandler")}, {RoutineName($"w.fdwvalidator")}, w.fdwoptions
        FROM pg_foreign_data_wrapper w
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = row.Name();
        var (owner, acl) = (row.Oid(), row.TextsOrNull());
        var wrapper = new ForeignDataWrapper
        {
            Name = name,
            Handler = row.QualifiedNameOrNull(),
            Validator = row.QualifiedNameOrNull(),
            Options = row.Options(),
        };
        draft.ForeignDataWrappers.Add(draft.Described(
            wrapper, new(ObjectKind.ForeignDataWrapper, name.Written), SystemCatalog.ForeignDataWrapper, oid, owner, acl,
            AccessObject.ForeignDataWrapper));
    }
}
