using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads base types, and the names that are to become some.</summary>
internal sealed class BaseTypeQuery : CatalogQuery
{
    public override string[] Reads => ["pg_type"];

    public override Sql Query(int major) =>
        $"""
        SELECT t.oid, n.nspname, t.typname, t.typowner, t.typacl::text[], t.typarray, t.typisdefined,
               {RoutineName($"t.typinput")}, {RoutineName($"t.typoutput")}, {RoutineName($"t.typreceive")}, {RoutineName($"t.typsend")},
               {RoutineName($"t.typmodin")}, {RoutineName($"t.typmodout")}, {RoutineName($"t.typanalyze")}, {RoutineName($"t.typsubscript")},
               nullif(t.typlen, -1)::int, t.typbyval, t.typalign::text, t.typstorage::text, t.typcategory::text, t.typispreferred,
               t.typdefault, CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END, t.typdelim::text, t.typcollation <> 0
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype IN ('b', 'p')
          AND NOT (t.typtype = 'b' AND t.typelem <> 0 AND EXISTS (SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid))
          AND {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        var (owner, acl, array) = (row.Oid(), row.TextsOrNull(), row.Oid());
        var self = new ObjectReference(ObjectKind.BaseType, name.ToString());
        var type = new BaseType { Name = name, Form = row.Bool() ? AsForm(row) : null };
        draft.BaseTypes.Add(draft.Described(type, self, SystemCatalog.Type, oid, owner, acl, AccessObject.Type));
        if (array != 0)
            draft.Register(SystemCatalog.Type, array, self);
    }

    private static BaseTypeForm AsForm(Row row) => new()
    {
        Input = row.QualifiedName(),
        Output = row.QualifiedName(),
        Receive = row.QualifiedNameOrNull(),
        Send = row.QualifiedNameOrNull(),
        ModifierInput = row.QualifiedNameOrNull(),
        ModifierOutput = row.QualifiedNameOrNull(),
        Analyze = row.QualifiedNameOrNull(),
        Subscript = row.QualifiedNameOrNull(),
        Length = row.IntOrNull(),
        PassedByValue = row.Bool(),
        Alignment = row.Letter() switch { 'c' => TypeAlignment.Char, 's' => TypeAlignment.Int2, 'd' => TypeAlignment.Double, _ => TypeAlignment.Int4 },
        Storage = ColumnQuery.AsStorage(row.Text()) ?? ColumnStorage.Plain,
        Category = row.Text(),
        Preferred = row.Bool(),
        Default = row.TextOrNull(),
        Element = row.TypeOrNull(),
        Delimiter = row.Text(),
        Collatable = row.Bool(),
    };
}
