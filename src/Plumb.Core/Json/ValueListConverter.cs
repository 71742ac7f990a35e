using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumb.Core.Json;

/// <summary>Writes a <see cref="ValueList{T}"/> as an array.</summary>
/// <remarks>
/// Each closed form stands in the converters of the context that uses it: ahead-of-time compilation cannot close it later.
/// </remarks>
public sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    /// <inheritdoc/>
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A list must be an array.");

        var type = JsonTypes.Of<T>(options);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("A list cannot hold null."));
        return items.ToValueList();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var type = JsonTypes.Of<T>(options);
        writer.WriteStartArray();
        foreach (var item in value)
            JsonSerializer.Serialize(writer, item, type);
        writer.WriteEndArray();
    }
}
