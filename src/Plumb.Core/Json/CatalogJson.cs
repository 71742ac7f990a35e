using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Plumb.Core.Json;

/// <summary>Writes a catalog as JSON and reads it back to an equal one.</summary>
/// <remarks>
/// What is as the engine makes it unless told otherwise (false, null, an empty list, an enumeration's first member) is left out,
/// so that a file of ten thousand tables stays readable. What a record requires is always there.
/// </remarks>
public static class CatalogJson
{
    internal static JsonTypeInfo<DatabaseCatalog> Type { get; } = JsonTypes.Of<DatabaseCatalog>(Options());

    /// <summary>Writes a catalog.</summary>
    public static void Write(Utf8JsonWriter writer, DatabaseCatalog catalog) => JsonSerializer.Serialize(writer, catalog, Type);

    /// <summary>Reads a catalog; anything else is a <see cref="JsonException"/>.</summary>
    public static DatabaseCatalog Read(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, Type) ?? throw new JsonException("A catalog must be an object.");

    /// <summary>Reads a catalog; anything else is a <see cref="JsonException"/>.</summary>
    public static DatabaseCatalog Read(Stream stream) =>
        JsonSerializer.Deserialize(stream, Type) ?? throw new JsonException("A catalog must be an object.");

    private static JsonSerializerOptions Options() => new(CatalogContext.Default.Options)
    {
        TypeInfoResolver = CatalogContext.Default.WithAddedModifier(Shape),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void Shape(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.IsRequired || type.Type.IsValueType)
                property.ShouldSerialize = static (_, _) => true;
            else if (property.AssociatedParameter is { IsMemberInitializer: false })
                property.ShouldSerialize = static (_, value) => value is not null;

            if (property.Name == "name")
                property.Order = -1;
        }
    }
}
