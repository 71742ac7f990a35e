using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads operators.</summary>
internal sealed class OperatorQuery : CatalogQuery
{
    public override string[] Reads => ["pg_operator"];

    public override Sql Query(int major) =>
        $"""
        SELECT o.oid, n.nspname, o.oprname, o.oprowner, o.oid::regoperator::text,
               CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END, format_type(o.oprright, NULL),
               {RoutineName($"o.oprcode")}, {OperatorName($"o.oprcom")}, {OperatorName($"o.oprnegate")},
               {RoutineName($"o.oprrest")}, {RoutineName($"o.oprjoin")}, o.oprcanhash, o.oprcanmerge
        FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new OperatorName(row.Name(), row.Text());
        var owner = row.Oid();
        var self = new ObjectReference(ObjectKind.Operator, row.Text());
        var (left, right) = (row.TypeOrNull(), row.Type());
        if (row.QualifiedNameOrNull() is not { } function)
        {
            draft.NotCovered.Add(new NotCovered(self, "Another operator names it, but it was never made."));
            return;
        }

        var found = new Operator
        {
            Name = name,
            Left = left,
            Right = right,
            Function = function,
            Commutator = row.OperatorNameOrNull(),
            Negator = row.OperatorNameOrNull(),
            Restrict = row.QualifiedNameOrNull(),
            Join = row.QualifiedNameOrNull(),
            Hashes = row.Bool(),
            Merges = row.Bool(),
        };
        draft.Operators.Add(draft.Described(found, self, SystemCatalog.Operator, oid, owner));
    }
}
