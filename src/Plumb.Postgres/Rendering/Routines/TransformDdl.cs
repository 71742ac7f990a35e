using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Routines;

/// <summary>Makes transforms.</summary>
internal static class TransformDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(Transform transform, RenderContext context)
    {
        var reference = new ObjectReference(ObjectKind.Transform, $"{transform.Type} LANGUAGE {transform.Language.Written}");
        Sql target = $"TRANSFORM FOR {transform.Type} LANGUAGE {transform.Language}";
        return new(reference, CreationRank.Transform)
        {
            Statements = Clauses.Making($"CREATE {target} ({Sql.List(Ways(transform))})", target, transform),
            Needs = context.NeedsOf(reference),
        };
    }

    private static IEnumerable<Sql> Ways(Transform transform) =>
    [
        Sql.Maybe(transform.FromSql, function => $"FROM SQL WITH FUNCTION {new SqlExpression(function)}"),
        Sql.Maybe(transform.ToSql, function => $"TO SQL WITH FUNCTION {new SqlExpression(function)}"),
    ];
}
