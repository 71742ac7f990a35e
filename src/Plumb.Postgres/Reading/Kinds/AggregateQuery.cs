using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads aggregates.</summary>
internal sealed class AggregateQuery : CatalogQuery
{
    public override string[] Reads => ["pg_aggregate", "pg_proc"];

    public override Sql Query(int major) =>
        $"""
        SELECT p.oid, n.nspname, p.proname, p.oid::regprocedure::text, p.proowner, p.proacl::text[],
               pg_get_function_arguments(p.oid), pg_get_function_identity_arguments(p.oid), a.aggkind::text, p.proparallel::text,
               {RoutineName($"a.aggcombinefn")}, {RoutineName($"a.aggserialfn")}, {RoutineName($"a.aggdeserialfn")},
               {OperatorName($"a.aggsortop")},
               {RoutineName($"a.aggtransfn")}, NULL::text[], format_type(a.aggtranstype, NULL), a.aggtransspace,
               {RoutineName($"a.aggfinalfn")}, a.aggfinalextra, a.aggfinalmodify::text, a.agginitval,
               {RoutineName($"a.aggmtransfn")}, {RoutineName($"a.aggminvtransfn")},
               CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END, a.aggmtransspace,
               {RoutineName($"a.aggmfinalfn")}, a.aggmfinalextra, a.aggmfinalmodify::text, a.aggminitval
        FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        var signature = row.Text();
        var (owner, acl) = (row.Oid(), row.TextsOrNull());
        var (arguments, identity) = (row.Expression(), row.Expression());
        var kind = row.Letter();
        var usualModify = kind == 'n' ? 'r' : 'w';
        var aggregate = new Aggregate
        {
            Name = name,
            Signature = signature,
            Arguments = arguments,
            IdentityArguments = identity,
            Hypothetical = kind == 'h',
            Parallel = RoutineQuery.AsParallelSafety(row.Letter()),
            Combine = row.QualifiedNameOrNull(),
            Serialize = row.QualifiedNameOrNull(),
            Deserialize = row.QualifiedNameOrNull(),
            SortOperator = row.OperatorNameOrNull(),
            Transition = AsTransition(row, usualModify)!,
            Moving = AsTransition(row, usualModify),
        };
        draft.Aggregates.Add(draft.Described(
            aggregate, new(ObjectKind.Aggregate, signature), SystemCatalog.Routine, oid, owner, acl, AccessObject.Routine));
    }

    private static AggregateTransition? AsTransition(Row row, char usualModify)
    {
        if (row.QualifiedNameOrNull() is not { } function)
            return null;

        return new AggregateTransition
        {
            Function = function,
            Inverse = row.QualifiedNameOrNull(),
            StateType = row.Type(),
            StateSize = row.Int(),
            Final = row.QualifiedNameOrNull(),
            FinalExtra = row.Bool(),
            FinalModify = row.Letter() is var modify && modify != usualModify ? modify.ToString() : null,
            Initial = row.TextOrNull(),
        };
    }
}
