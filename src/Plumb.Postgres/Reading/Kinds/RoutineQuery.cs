using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads functions and procedures.</summary>
internal sealed class RoutineQuery : CatalogQuery
{
    public override string[] Reads => ["pg_proc", "pg_language"];

    public override Sql Query(int major) =>
        $"""
        SELECT p.oid, n.nspname, p.proname, {Signature}, p.prokind::text, p.proowner, p.proacl::text[], l.lanname, p.prosrc, p.probin,
               pg_get_function_sqlbody(p.oid), p.provolatile::text, p.proparallel::text, p.proisstrict, p.prosecdef, p.proleakproof,
               CASE WHEN p.procost <> CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END THEN p.procost::text END,
               CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows::text END, {RoutineName($"p.prosupport")}, p.proconfig,
               ARRAY(SELECT format_type(x.type, NULL) FROM unnest(p.protrftypes) WITH ORDINALITY x(type, place) ORDER BY x.place),
               CASE WHEN p.prokind <> 'p' THEN pg_get_function_result(p.oid) END, p.proargmodes::text[], p.proargnames,
               ARRAY(SELECT format_type(x.type, NULL)
                     FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY x(type, place) ORDER BY x.place),
               CASE WHEN p.pronargdefaults > 0 THEN
                   ARRAY(SELECT pg_get_function_arg_default(p.oid, i)
                         FROM generate_series(1, cardinality(coalesce(p.proallargtypes, p.proargtypes::oid[]))) i ORDER BY i) END
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
        WHERE p.prokind IN ('f', 'p', 'w') AND NOT {IsPart($"pg_proc", $"p.oid")} AND {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = new QualifiedName(draft.Pooled(row.Text()), row.Name());
        var signature = row.Text();
        var kind = row.Letter();
        var (owner, acl) = (row.Oid(), row.TextsOrNull());
        var routine = new Routine
        {
            Name = name,
            Signature = signature,
            Kind = kind switch { 'p' => RoutineKind.Procedure, 'w' => RoutineKind.Window, _ => RoutineKind.Function },
            Language = draft.Pooled(row.Text()),
            Source = row.TextOrNull(),
            Library = row.TextOrNull(),
            Body = row.ExpressionOrNull(),
            Volatility = row.Letter() switch { 'i' => Volatility.Immutable, 's' => Volatility.Stable, _ => Volatility.Volatile },
            Parallel = AsParallelSafety(row.Letter()),
            Strict = row.Bool(),
            SecurityDefiner = row.Bool(),
            Leakproof = row.Bool(),
            Cost = row.TextOrNull(),
            Rows = row.TextOrNull(),
            Support = row.QualifiedNameOrNull(),
            Settings = row.Options(),
            Transforms = row.Texts().Select(text => new DataType(text)).ToValueList(),
            Returns = row.ExpressionOrNull(),
            Arguments = RoutineArguments.Of(row.Texts(), row.Texts(), row.Texts(), row.TextsWithNulls()),
        };
        routine = routine with
        {
            Source = routine.Body is null ? routine.Source : null,
            DependsOnExtensions = draft.ExtensionNeeds.GetValueOrDefault((SystemCatalog.Routine, oid)),
        };
        var objectKind = kind == 'p' ? ObjectKind.Procedure : ObjectKind.Function;
        draft.Routines.Add(draft.Described(
            routine, new(objectKind, signature), SystemCatalog.Routine, oid, owner, acl, AccessObject.Routine));
    }

    public static ParallelSafety AsParallelSafety(char letter) => letter switch
    {
        's' => ParallelSafety.Safe,
        'r' => ParallelSafety.Restricted,
        _ => ParallelSafety.Unsafe,
    };

    /// <remarks>Two procedures may differ in their OUT arguments only, so these belong to a procedure's name.</remarks>
    private static Sql Signature =>
        $"""
        CASE WHEN p.prokind = 'p' AND p.proallargtypes IS NOT NULL
             THEN format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
             ELSE p.oid::regprocedure::text END
        """;
}
