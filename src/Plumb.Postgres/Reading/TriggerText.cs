using System.Text;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>Takes apart what the engine keeps of a trigger as text.</summary>
internal static class TriggerText
{
    /// <summary>The arguments, which the engine keeps one after the other, each ended by a NUL.</summary>
    public static ValueList<string> Arguments(byte[] kept) =>
        kept.Length == 0 ? [] : Encoding.UTF8.GetString(kept, 0, kept.Length - 1).Split('\0').ToValueList();

    /// <summary>The condition inside <c>WHEN (…)</c>.</summary>
    /// <remarks>The engine can print a condition on two rows only as part of the whole definition, so it is cut out there.</remarks>
    public static SqlExpression? Condition(string definition)
    {
        var start = -1;
        var depth = 0;
        for (var i = 0; i < definition.Length; i++)
        {
            switch (definition[i])
            {
                case '\'' or '"':
                    i = EndOfQuoted(definition, i);
                    break;
                case '(':
                    if (start < 0 && depth == 0 && definition.AsSpan(0, i).EndsWith(" WHEN ", StringComparison.Ordinal))
                        start = i + 1;
                    depth++;
                    break;
                case ')':
                    depth--;
                    if (start >= 0 && depth == 0)
                        return new SqlExpression(definition[start..i]);
                    break;
            }
        }

        return null;
    }

    /// <remarks>A string with backslashes is printed as <c>E'…'</c>, where a backslash guards the sign behind it.</remarks>
    private static int EndOfQuoted(string text, int at)
    {
        var quote = text[at];
        var escaped = quote == '\'' && at > 0 && text[at - 1] == 'E';
        for (var i = at + 1; i < text.Length; i++)
        {
            if (escaped && text[i] == '\\')
                i++;
            else if (text[i] == quote && i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else if (text[i] == quote)
                return i;
        }

        return text.Length;
    }
}
