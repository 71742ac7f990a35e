using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Plumb.Postgres.Reading.Rows;

/// <summary>The fields of rows that a script recorded.</summary>
internal sealed class RecordedFields : RowFields
{
    private readonly List<JsonElement> _values = [];

    /// <summary>Goes to another row.</summary>
    public void Take(JsonElement row)
    {
        _values.Clear();
        foreach (var property in row.EnumerateObject())
            _values.Add(property.Value);
    }

    /// <summary>The source goes on, not the row.</summary>
    public override Task<bool> AdvanceAsync(CancellationToken cancellation) => Task.FromResult(false);

    public override bool IsNull(int at) => Field(at).ValueKind == JsonValueKind.Null;

    public override T Get<T>(int at) => Field(at).Deserialize((JsonTypeInfo<T>)RecordedContext.Default.GetTypeInfo(typeof(T))!)
        ?? throw new JsonException($"Field {at + 1} of a row is null.");

    private JsonElement Field(int at) => at < _values.Count ? _values[at] : throw new JsonException($"A row has no field {at + 1}.");
}
