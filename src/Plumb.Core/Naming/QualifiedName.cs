using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Plumb.Core.Naming;

/// <summary>The name of an object together with the schema that holds it.</summary>
/// <remarks>
/// Written as <c>schema.name</c>; a part that holds anything but lower-case letters, digits and underscores stands in
/// double quotes, so that the text reads back to the same name whatever characters it holds.
/// </remarks>
public readonly record struct QualifiedName(Identifier Schema, Identifier Name) : IComparable<QualifiedName>
{
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <inheritdoc/>
    public int CompareTo(QualifiedName other) =>
        Schema.CompareTo(other.Schema) is var bySchema and not 0 ? bySchema : Name.CompareTo(other.Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Written(Schema)}.{Written(Name)}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static QualifiedName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is not of the form schema.name.");

    /// <summary>Reads what <see cref="ToString"/> writes; false when the text is of another form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out QualifiedName name)
    {
        name = default;
        if (text is null)
            return false;

        var rest = text.AsSpan();
        if (!TakePart(ref rest, out var schema) || rest is not ['.', ..])
            return false;

        rest = rest[1..];
        if (!TakePart(ref rest, out var own) || !rest.IsEmpty)
            return false;

        name = new QualifiedName(schema, own);
        return true;
    }

    /// <summary>Writes one part of a name: plain when it can be, in double quotes otherwise.</summary>
    public static string Written(Identifier part) =>
        IsPlain(part.Value) ? part.Value : $"\"{part.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool IsPlain(string value) =>
        value is [(>= 'a' and <= 'z') or '_', ..]
        && !value.AsSpan().ContainsAnyExcept(PlainCharacters);

    private static bool TakePart(ref ReadOnlySpan<char> rest, out string part)
    {
        part = rest is ['"', ..] ? TakeQuoted(ref rest) : TakePlain(ref rest);
        return part.Length > 0 && !part.Contains('\0', StringComparison.Ordinal);
    }

    private static string TakePlain(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('.', '"');
        var part = end < 0 ? rest : rest[..end];
        rest = rest[part.Length..];
        return part.ToString();
    }

    private static string TakeQuoted(ref ReadOnlySpan<char> rest)
    {
        var part = new StringBuilder();
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] != '"')
                part.Append(rest[i]);
            else if (i + 1 < rest.Length && rest[i + 1] == '"')
                part.Append(rest[i++]);
            else
            {
                rest = rest[(i + 1)..];
                return part.ToString();
            }
        }

        return "";
    }

    /// <summary>Orders names by schema, then by name.</summary>
    public static bool operator <(QualifiedName left, QualifiedName right) => left.CompareTo(right) < 0;

    /// <summary>Orders names by schema, then by name.</summary>
    public static bool operator >(QualifiedName left, QualifiedName right) => left.CompareTo(right) > 0;

    /// <summary>Orders names by schema, then by name.</summary>
    public static bool operator <=(QualifiedName left, QualifiedName right) => left.CompareTo(right) <= 0;

    /// <summary>Orders names by schema, then by name.</summary>
    public static bool operator >=(QualifiedName left, QualifiedName right) => left.CompareTo(right) >= 0;
}
