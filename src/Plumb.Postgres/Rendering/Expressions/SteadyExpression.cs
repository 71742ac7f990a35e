using System.Text;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Expressions;

/// <summary>Writes a printed expression so that PostgreSQL reads back the tree that it printed, and not another of the same meaning.</summary>
/// <remarks>
/// Four things are read otherwise than they were printed. A cast right behind <c>ARRAY[…]</c> moves into the elements, as
/// <c>kind IN ('a', 'b')</c> on a varchar shows; and <c>(a AND b) AND c</c>, which BETWEEN prints, becomes one AND of three. A cast
/// to the type that the thing has already stops both, and leaves nothing behind in the tree. The third is a column without a name,
/// see <see cref="SelectLists"/>, the fourth a field of EXTRACT, see <see cref="ExtractFields"/>. One is not read at all, see
/// <see cref="CycleMarks"/>. Text is only put in, never changed.
/// </remarks>
internal static class SteadyExpression
{
    /// <summary>The expression, with what keeps its tree as it is.</summary>
    public static SqlExpression Of(SqlExpression printed)
    {
        var expression = printed.Text;
        if (!MayNeedWork(expression))
            return printed;

        var text = new StringBuilder(expression.Length);
        var written = 0;
        var names = new SelectLists(expression).NamelessEnds().Select(end => (At: end, Text: " AS \"?column?\""));
        var casts = new ExpressionGroups(expression).Casts();
        var additions = casts.Concat(names).Concat(new CycleMarks(expression).Insertions()).Concat(ExtractFields.Quotes(expression));
        foreach (var (at, addition) in additions.OrderBy(insertion => insertion.At))
        {
            text.Append(expression, written, at - written).Append(addition);
            written = at;
        }

        return new SqlExpression(text.Append(expression, written, expression.Length - written).ToString());
    }

    private static bool MayNeedWork(string expression) =>
        expression.Contains("(ARRAY[", StringComparison.Ordinal)
        || expression.Contains(") AND ", StringComparison.Ordinal)
        || expression.Contains(") OR ", StringComparison.Ordinal)
        || expression.Contains("SELECT ", StringComparison.Ordinal)
        || expression.Contains("EXTRACT(", StringComparison.Ordinal);
}
