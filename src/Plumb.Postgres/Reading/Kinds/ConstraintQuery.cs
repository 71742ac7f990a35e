using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the constraints of tables and domains, but for NOT NULL.</summary>
internal sealed class ConstraintQuery : CatalogQuery
{
    public override string[] Reads => ["pg_constraint"];

    /// <remarks>A foreign key that its parent table's foreign key brings is left out: it comes and goes with that one.</remarks>
    public override Sql Query(int major) =>
        $"""
        SELECT k.oid, k.conrelid, k.contypid, k.contype::text, k.conname, k.condeferrable, k.condeferred, k.convalidated,
               {Sql.If(major >= 18, $"k.conenforced")}{Sql.If(major < 18, $"true")}, k.conislocal, k.connoinherit, k.conindid,
               k.confrelid, k.confupdtype::text, k.confdeltype::text, k.confmatchtype = 'f', k.conkey, k.confkey,
               {Sql.If(major >= 15, $"k.confdelsetcols")}{Sql.If(major < 15, $"NULL::int2[]")},
               {Sql.If(major >= 18, $"k.conperiod")}{Sql.If(major < 18, $"false")}, k.conparentid <> 0,
               CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid) END,
               CASE k.contype WHEN 'x' THEN ARRAY(SELECT fn.nspname || '.' || o.oprname
                   FROM unnest(k.conexclop) WITH ORDINALITY x(oid, place)
                   JOIN pg_operator o ON o.oid = x.oid JOIN pg_namespace fn ON fn.oid = o.oprnamespace ORDER BY x.place) END
        FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
        WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND NOT (k.contype = 'f' AND k.conparentid <> 0) AND {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var (table, domain) = (row.Oid(), row.Oid());
        var constraint = ConstraintDraft.Take(row, draft, draft.Comment(SystemCatalog.Constraint, oid));
        if (domain != 0)
            draft.TakeDomainCheck(oid, domain, constraint.AsCheck());
        else if (draft.Relations.TryGetValue(table, out var relation))
            TakeInto(relation, oid, constraint, draft);
    }

    private static void TakeInto(RelationDraft relation, uint oid, ConstraintDraft constraint, CatalogDraft draft)
    {
        switch (constraint.Kind)
        {
            case 'c':
                relation.Checks.Add(constraint.AsCheck());
                break;
            case 'f':
                relation.ForeignKeys.Add(constraint.AsForeignKey(relation, draft.Relations[constraint.TargetOid]));
                return;
            default:
                draft.Indexes[constraint.IndexOid].OfConstraint = true;
                relation.Indexed.Add(constraint);
                break;
        }

        draft.Register(SystemCatalog.Constraint, oid, new(ObjectKind.Constraint, $"{relation.Name}.{constraint.Name.Written}"));
    }
}
