using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumb.Core.Json;

/// <summary>Writes a <see cref="DataType"/> as its text.</summary>
public sealed class DataTypeConverter : JsonConverter<DataType>
{
    /// <inheritdoc/>
    public override DataType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text
            ? new DataType(text)
            : throw new JsonException("A type must be a text that is not empty.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DataType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
