using System.Text.Json;

namespace Plumb.Core.Twin;

/// <summary>Reads the names alone out of a list of relations, which is much faster than reading all that is known of them.</summary>
internal static class RelationNames
{
    private const int FirstSize = 1 << 18;

    /// <summary>The names, in the order of the list.</summary>
    public static List<QualifiedName> Read(Stream lines)
    {
        var names = new List<QualifiedName>();
        var buffer = new byte[FirstSize];
        var filled = 0;
        while (lines.Read(buffer, filled, buffer.Length - filled) is var count and > 0)
        {
            filled += count;
            var taken = 0;
            while (buffer.AsSpan(taken, filled - taken).IndexOf((byte)'\n') is var length and >= 0)
            {
                Add(names, buffer.AsSpan(taken, length));
                taken += length + 1;
            }

            buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
            filled -= taken;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
        }

        Add(names, buffer.AsSpan(0, filled));
        return names;
    }

    private static void Add(List<QualifiedName> names, ReadOnlySpan<byte> line)
    {
        if (line.Trim(" \r"u8).IsEmpty)
            return;

        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("name"u8);
            reader.Read();
            if (isName && QualifiedName.TryParse(reader.GetString() ?? "", out var name))
            {
                names.Add(name);
                return;
            }

            reader.Skip();
        }

        throw new JsonException("A relation has no name.");
    }
}
