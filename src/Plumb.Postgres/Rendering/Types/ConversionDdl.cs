using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes encoding conversions.</summary>
internal static class ConversionDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(Conversion conversion, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.Conversion, conversion.Name);
        return new(reference, CreationRank.Conversion)
        {
            Statements = Clauses.Making(
                $"CREATE {Sql.If(conversion.Default, $"DEFAULT ")}CONVERSION {conversion.Name} FOR {new SqlValue(conversion.Source)} TO {new SqlValue(conversion.Target)} FROM {conversion.Function}",
                $"CONVERSION {conversion.Name}",
                conversion),
            Needs = context.NeedsOf(reference),
        };
    }
}
