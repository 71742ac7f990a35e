using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumb.Core.Json;

/// <summary>Writes a catalog inside another document in the manner of <see cref="CatalogJson"/>.</summary>
internal sealed class CatalogConverter : JsonConverter<DatabaseCatalog>
{
    public override DatabaseCatalog Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CatalogJson.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, DatabaseCatalog value, JsonSerializerOptions options) =>
        CatalogJson.Write(writer, value);
}
