using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads casts that people made.</summary>
internal sealed class CastQuery : CatalogQuery
{
    public override string[] Reads => ["pg_cast"];

    public override Sql Query(int major) =>
        $"""
        SELECT c.oid, format_type(c.castsource, NULL), format_type(c.casttarget, NULL),
               CASE WHEN c.castfunc <> 0 THEN c.castfunc::regprocedure::text END, c.castmethod::text, c.castcontext::text
        FROM pg_cast c WHERE c.oid >= 16384 AND NOT {IsPart($"pg_cast", $"c.oid")}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var cast = new Cast
        {
            Source = row.Type(),
            Target = row.Type(),
            Function = row.TextOrNull(),
            ThroughText = row.Letter() == 'i',
            Context = row.Letter() switch { 'i' => CastContext.Implicit, 'a' => CastContext.Assignment, _ => CastContext.Explicit },
            Extension = draft.ExtensionMembers.TryGetValue((SystemCatalog.Cast, oid), out var extension) ? extension : (Identifier?)null,
            Comment = draft.Comment(SystemCatalog.Cast, oid),
        };
        draft.Register(SystemCatalog.Cast, oid, new(ObjectKind.Cast, $"{cast.Source} AS {cast.Target}"));
        draft.Casts.Add(cast);
    }
}
