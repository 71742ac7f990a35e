using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumb.Core.Json;

/// <summary>Writes a <see cref="QualifiedName"/> as <c>schema.name</c>, each part in double quotes where it needs them.</summary>
public sealed class QualifiedNameConverter : JsonConverter<QualifiedName>
{
    /// <inheritdoc/>
    public override QualifiedName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && QualifiedName.TryParse(text, out var name)
            ? name
            : throw new JsonException("A qualified name must be of the form schema.name.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, QualifiedName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
