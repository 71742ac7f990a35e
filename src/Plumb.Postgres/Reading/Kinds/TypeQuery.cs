using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads enumerations, domains, composite types and ranges.</summary>
internal sealed class TypeQuery : CatalogQuery
{
    public override string[] Reads => ["pg_type", "pg_range"];

    public override Sql Query(int major) =>
        $"""
        SELECT t.oid, t.typtype::text, n.nspname, t.typname, t.typowner, t.typacl::text[], t.typrelid, t.typarray, t.typnotnull,
               CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
               coalesce(pg_get_expr(t.typdefaultbin, 'pg_type'::regclass), t.typdefault),
               CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN t.typcollation ELSE 0::oid END,
               format_type(r.rngsubtype, NULL),
               (SELECT ARRAY[fn.nspname, o.opcname]::text[] FROM pg_opclass o JOIN pg_namespace fn ON fn.oid = o.opcnamespace
                WHERE o.oid = r.rngsubopc AND NOT o.opcdefault),
               CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation ELSE 0::oid END,
               {RoutineName($"r.rngcanonical")}, {RoutineName($"r.rngsubdiff")}, r.rngmultitypid,
               (SELECT ARRAY[fn.nspname, m.typname]::text[] FROM pg_type m JOIN pg_namespace fn ON fn.oid = m.typnamespace
                WHERE m.oid = r.rngmultitypid)
        FROM pg_type t
        JOIN pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN pg_type b ON t.typtype = 'd' AND b.oid = t.typbasetype
        LEFT JOIN pg_range r ON r.rngtypid = t.oid
        LEFT JOIN pg_type s ON s.oid = r.rngsubtype
        WHERE t.typtype IN ('d', 'e', 'r', 'c') AND {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var type = TypeDraft.Take(row, draft);
        if (type.Kind == 'c' && draft.Relations.TryGetValue(type.RelationOid, out var relation) && relation.Kind != 'c')
            RegisterAs(relation.Reference, type, draft);
        else
            TakeOwn(type, draft);
    }

    private static void TakeOwn(TypeDraft type, CatalogDraft draft)
    {
        RegisterAs(type.Reference, type, draft);
        switch (type.Kind)
        {
            case 'e':
                draft.Enums.Add(type.Described(new EnumType
                {
                    Name = type.Name,
                    Labels = draft.EnumLabels.GetValueOrDefault(type.Oid, []).ToValueList(),
                }, draft));
                break;
            case 'd':
                draft.Domains.Add((type.Described(type.AsDomain(draft), draft), type.Oid));
                break;
            case 'c':
                draft.Composites.Add(type.Described(type.AsComposite(draft), draft));
                break;
            default:
                draft.Ranges.Add(type.Described(type.AsRange(draft), draft));
                break;
        }
    }

    /// <summary>A row type, an array type and a multirange are made together with their element.</summary>
    private static void RegisterAs(ObjectReference reference, TypeDraft type, CatalogDraft draft)
    {
        draft.Register(SystemCatalog.Type, type.Oid, reference);
        if (type.ArrayOid != 0)
            draft.Register(SystemCatalog.Type, type.ArrayOid, reference);
        if (type.MultirangeOid != 0)
            draft.Register(SystemCatalog.Type, type.MultirangeOid, reference);
    }
}
