using System.Diagnostics;
using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes access methods.</summary>
internal static class AccessMethodDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(AccessMethod method, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.AccessMethod, method.Name);
        return new(reference, CreationRank.AccessMethod)
        {
            Statements = Clauses.Making(
                $"CREATE ACCESS METHOD {method.Name} TYPE {Word(method.Kind)} HANDLER {method.Handler}", $"ACCESS METHOD {method.Name}", method),
            Needs = context.NeedsOf(reference),
        };
    }

    private static Sql Word(AccessMethodKind kind) => kind switch
    {
        AccessMethodKind.Index => $"INDEX",
        AccessMethodKind.Table => $"TABLE",
        _ => throw new UnreachableException(kind.ToString()),
    };
}
