using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumb.Core.Json;

/// <summary>Writes an <see cref="Identifier"/> as its exact text.</summary>
public sealed class IdentifierConverter : JsonConverter<Identifier>
{
    /// <inheritdoc/>
    public override Identifier Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text && !text.Contains('\0', StringComparison.Ordinal)
            ? new Identifier(text)
            : throw new JsonException("A name must be a text that is not empty and holds no NUL.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Identifier value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
