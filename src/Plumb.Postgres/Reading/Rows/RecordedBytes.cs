using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumb.Postgres.Reading.Rows;

/// <summary>Reads bytes as PostgreSQL writes them: <c>\x</c> and two digits for each.</summary>
internal sealed class RecordedBytes : JsonConverter<byte[]>
{
    private const string Mark = @"\x";

    public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && text.StartsWith(Mark, StringComparison.Ordinal)
            ? Convert.FromHexString(text.AsSpan(Mark.Length))
            : throw new JsonException("Bytes must begin with \\x.");

    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Mark + Convert.ToHexStringLower(value));
}
