using System.Text.Json;

namespace Plumb.Core.Json;

/// <summary>Finds which contract a document says it keeps.</summary>
internal static class JsonContract
{
    /// <summary>The value of the outermost <c>plumb</c> member, or null when there is none.</summary>
    public static string? In(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("plumb"u8);
            reader.Read();
            if (found)
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }

        return null;
    }
}
