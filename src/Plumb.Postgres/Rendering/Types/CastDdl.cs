using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes casts.</summary>
internal static class CastDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(Cast cast, RenderContext context)
    {
        var reference = new ObjectReference(ObjectKind.Cast, $"{cast.Source} AS {cast.Target}");
        Sql target = $"CAST ({cast.Source} AS {cast.Target})";
        return new(reference, CreationRank.Cast)
        {
            Statements = [$"CREATE {target} {Way(cast)}{Context(cast.Context)}", .. Clauses.Comment(target, cast.Comment)],
            Needs = context.NeedsOf(reference),
        };
    }

    private static Sql Way(Cast cast) => cast switch
    {
        { ThroughText: true } => $"WITH INOUT",
        { Function: { } function } => $"WITH FUNCTION {new SqlExpression(function)}",
        _ => $"WITHOUT FUNCTION",
    };

    private static Sql Context(CastContext context) => context switch
    {
        CastContext.Explicit => Sql.Empty,
        CastContext.Assignment => $" AS ASSIGNMENT",
        CastContext.Implicit => $" AS IMPLICIT",
        _ => throw new System.Diagnostics.UnreachableException(context.ToString()),
    };
}
