using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Statements;

namespace Plumb.Core.Json;

/// <summary>Writes a <see cref="SqlExpression"/> as its text.</summary>
public sealed class SqlExpressionConverter : JsonConverter<SqlExpression>
{
    /// <inheritdoc/>
    public override SqlExpression Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("An expression must be a text."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SqlExpression value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
